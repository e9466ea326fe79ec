package io.jiuyuan.exit.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Certificates with an end on which a recognition rests. */
public enum CertificateKind {
    DISABILITY("disability-certificate", "残疾人证", "disabled"),
    ALLOWANCE("minimum-allowance-certificate", "最低生活保障证", "minimum-allowance");

    private final String code;
    private final String label;
    private final String category;

    CertificateKind(String code, String label, String category) {
        this.code = code;
        this.label = label;
        this.category = category;
    }

    /** Code of the material. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Those on which one of these categories rests. */
    public static List<CertificateKind> of(List<String> categories) {
        return Arrays.stream(values())
                .filter(kind -> categories.contains(kind.category))
                .toList();
    }

    static String name(String code) {
        return find(code).map(CertificateKind::label).orElse(code);
    }

    /** Code of the category that rests on it; empty for none. */
    static String category(String code) {
        return find(code).map(kind -> kind.category).orElse("");
    }

    private static Optional<CertificateKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
