package io.jiuyuan.subsidy.domain;

/** How far a line has come on its way to payment. */
public enum LineState {
    PENDING("审核中"),
    READY("待公示"),
    NOTICED("已编入公示"),
    PUBLISHED("公示中"),
    CLEARED("公示期满无异议"),
    SENT("送财政"),
    FAILED("支付失败"),
    PAID("已拨付"),
    REJECTED("异议成立，不予发放"),
    VOID("不再发放");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing of it can be paid any more, or all of it has been. */
    public boolean settled() {
        return ordinal() >= PAID.ordinal();
    }

    /** The order to the bank is out of our hands. */
    public boolean beyondStopping() {
        return this == SENT || this == PAID;
    }
}
