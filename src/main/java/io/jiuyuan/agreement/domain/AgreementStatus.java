package io.jiuyuan.agreement.domain;

/** Where an agreement stands; codes and names are what other modules and people see. */
public enum AgreementStatus {
    DRAFT("draft", "起草中"),
    PRINTED("printed", "待签订"),
    SIGNED("signed", "履行中"),
    DECLINED("declined", "拒签"),
    TERMINATED("terminated", "已解除"),
    ENDED("ended", "已终止");

    private final String code;
    private final String label;

    AgreementStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
