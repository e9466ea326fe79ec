package io.jiuyuan.disbursement.domain;

public enum BatchStatus {
    COMPILED("待财政核对"),
    CHECKED("待财政放行"),
    RELEASED("正在生成支付文件"),
    SENT("已送银行，待回盘对账"),
    ENDED("已办结"),
    DISCARDED("已撤销");

    private final String label;

    BatchStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean closed() {
        return this == ENDED || this == DISCARDED;
    }
}
