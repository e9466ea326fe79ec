package io.jiuyuan.agreement.domain;

/** Where a change stands. */
public enum ChangeStatus {
    REQUESTED("待办理"),
    INVESTIGATED("待审定"),
    GRANTED("待签署补充页"),
    DONE("已办结"),
    REJECTED("未变更"),
    WITHDRAWN("本人撤回"),
    KEPT("协议继续履行"),
    TERMINATED("协议已解除"),
    CANCELLED("案件已终止");

    private final String label;

    ChangeStatus(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
