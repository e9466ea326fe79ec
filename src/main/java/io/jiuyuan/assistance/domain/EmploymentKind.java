package io.jiuyuan.assistance.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a person came into work. */
public enum EmploymentKind {
    UNIT("unit", "单位就业", List.of(EmploymentKind.CONTRACT, EmploymentKind.INSURANCE)),
    FLEXIBLE("flexible", "灵活就业", List.of("flexible-work-proof", EmploymentKind.INSURANCE)),
    OWN_BUSINESS("own-business", "自主创业（个体经营）", List.of("business-licence")),
    /** Only when the market offered nothing (T14, T21). */
    PUBLIC_POST("public-post", "公益性岗位", List.of("public-post-agreement", EmploymentKind.CONTRACT));

    private static final String CONTRACT = "labour-contract";
    private static final String INSURANCE = "insurance-record";

    private final String code;
    private final String label;
    private final List<String> proofs;

    EmploymentKind(String code, String label, List<String> proofs) {
        this.code = code;
        this.label = label;
        this.proofs = proofs;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Kinds of papers of which one proves such an employment by itself. */
    public List<String> proofs() {
        return proofs;
    }

    /** @param papers kinds of the papers at hand */
    public boolean provenBy(Collection<String> papers) {
        return papers.stream().anyMatch(proofs::contains);
    }

    public static Optional<EmploymentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
