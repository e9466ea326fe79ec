package io.jiuyuan.assistance.visits.domain;

import java.util.Arrays;
import java.util.Optional;

/** What an entry is. Nobody at home is an attempt, a phone call is no home visit (DOMAIN section 5). */
public enum VisitKind {
    HOME("home", "已入户"),
    NOBODY("nobody", "家中无人"),
    PHONE("phone", "电话联系");

    private final String code;
    private final String label;

    VisitKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether it fulfils a visit that is due. */
    public boolean counts() {
        return this == HOME;
    }

    public static Optional<VisitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
