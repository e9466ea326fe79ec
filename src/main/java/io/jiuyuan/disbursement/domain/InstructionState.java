package io.jiuyuan.disbursement.domain;

public enum InstructionState {
    READY("待支付"),
    EXCLUDED("已剔除"),
    SENT("已送银行"),
    PAID("已支付"),
    FAILED("支付失败"),
    GIVEN_UP("不再支付");

    private final String label;

    InstructionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
