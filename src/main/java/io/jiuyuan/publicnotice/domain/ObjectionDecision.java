package io.jiuyuan.publicnotice.domain;

import java.util.Optional;

/** How an objection to a line ends. */
public enum ObjectionDecision {
    NOT_UPHELD("not-upheld", "异议不成立，按公示内容发放"),
    REFUSED("upheld-refused", "异议成立，该项不予发放"),
    CHANGED("upheld-changed", "异议成立，更正姓名或者金额后重新公示"),
    /** The whole notice was taken down before anybody decided. */
    TAKEN_DOWN("taken-down", "公示已撤回，不再单独作出结论");

    private final String code;
    private final String label;

    ObjectionDecision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** One that an officer may take. */
    public static Optional<ObjectionDecision> byOfficer(String code) {
        for (ObjectionDecision decision : values()) {
            if (decision != TAKEN_DOWN && decision.code.equals(code)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }
}
