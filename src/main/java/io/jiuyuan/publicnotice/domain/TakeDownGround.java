package io.jiuyuan.publicnotice.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a notice is taken down, in words that the public may read. What the officer writes beside it stays inside. */
public enum TakeDownGround {
    CONTENT("公示内容有误，更正后重新公示"),
    PRIVACY("含有不应公开的内容，处理后重新公示"),
    PROCEDURE("公示程序不符合规定，将重新公示"),
    BASIS("发放依据或者条件有变化，重新核定");

    private final String label;

    TakeDownGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Code in forms and addresses. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<TakeDownGround> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }
}
