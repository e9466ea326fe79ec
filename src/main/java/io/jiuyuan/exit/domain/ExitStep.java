package io.jiuyuan.exit.domain;

import java.util.EnumSet;
import java.util.Set;

/** What an act on a proposal was about. */
public enum ExitStep {
    PROPOSAL("提出退出"),
    VERIFICATION("退出核实"),
    ANNOUNCEMENT("告知本人"),
    ANSWER("陈述申辩"),
    DECISION("退出决定"),
    WITHDRAWAL("撤回拟退出"),
    REVOCATION("撤销退出");

    /** Steps that judge the case: the same person never takes two of them in a row. */
    public static final Set<ExitStep> REVIEWS = EnumSet.of(VERIFICATION, DECISION, REVOCATION);

    private final String label;

    ExitStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
