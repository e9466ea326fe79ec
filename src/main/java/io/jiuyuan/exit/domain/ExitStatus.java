package io.jiuyuan.exit.domain;

/** Where a proposal of exit stands (DOMAIN 4.2). */
public enum ExitStatus {
    VERIFYING("verifying", "拟退出·核实中"),
    ANNOUNCED("announced", "拟退出·已告知待申辩"),
    DECIDING("deciding", "拟退出·区（县）审核中"),
    CONFIRMED("confirmed", "已退出"),
    REJECTED("rejected", "不予退出"),
    WITHDRAWN("withdrawn", "拟退出已撤回"),
    REVOKED("revoked", "退出已撤销");

    private final String code;
    private final String label;

    ExitStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Nothing is decided yet. */
    public boolean open() {
        return this == VERIFYING || this == ANNOUNCED || this == DECIDING;
    }
}
