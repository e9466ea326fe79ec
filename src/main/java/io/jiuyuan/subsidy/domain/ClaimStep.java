package io.jiuyuan.subsidy.domain;

/** What is done to a claim. */
public enum ClaimStep {
    PROPOSAL("免申即享确认"),
    SUBMISSION("提交申请"),
    ACCEPTANCE("受理"),
    SUPPLEMENT("补正"),
    MISSING("容缺补交"),
    CHECK("核实"),
    REVIEW("复核"),
    WITHDRAWAL("撤回"),
    CLOSURE("终止办理"),
    STOP("中止与恢复"),
    NOTICE("公示"),
    PAYMENT("拨付"),
    ACCOUNT("更正账户");

    private final String label;

    ClaimStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether two of these in a row must be of two persons. */
    public boolean review() {
        return this == ACCEPTANCE || this == CHECK || this == REVIEW;
    }
}
