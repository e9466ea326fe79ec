package io.jiuyuan.assistance.domain;

import java.util.Arrays;
import java.util.Optional;

/** How a person came into work. */
public enum EmploymentKind {
    UNIT("unit", "单位就业"),
    FLEXIBLE("flexible", "灵活就业"),
    OWN_BUSINESS("own-business", "自主创业（个体经营）"),
    /** Only when the market offered nothing (T14, T21). */
    PUBLIC_POST("public-post", "公益性岗位");

    private final String code;
    private final String label;

    EmploymentKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<EmploymentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
