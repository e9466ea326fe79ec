package io.jiuyuan.subsidy.domain;

/** States of a claim (DOMAIN 4.3). What follows the approval is told by the lines. */
public enum ClaimStatus {
    PROPOSED("待本人确认"),
    SUBMITTED("已提交"),
    SUPPLEMENTING("待补正"),
    CHECKING("核实中"),
    REVIEWING("复核中"),
    APPROVED("审核通过"),
    PUBLISHED("公示中"),
    CLEARED("公示期满无异议"),
    SENT("送财政"),
    FAILED("支付失败"),
    PAID("已拨付"),
    STOPPED("终止发放"),
    REFUSED("不予通过"),
    WITHDRAWN("已撤回"),
    DECLINED("不申领"),
    CLOSED("逾期未补正，终止");

    private final String label;

    ClaimStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Code in URLs and files. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Before the district has decided. */
    public boolean undecided() {
        return ordinal() < APPROVED.ordinal();
    }

    /** Approved, and something of it may still be paid. */
    public boolean paying() {
        return ordinal() >= APPROVED.ordinal() && ordinal() < PAID.ordinal();
    }
}
