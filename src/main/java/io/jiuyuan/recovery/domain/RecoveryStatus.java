package io.jiuyuan.recovery.domain;

/** How far a recovery has come (DOMAIN 4.3: 追回中 → 已退回 or 移送). */
public enum RecoveryStatus {
    PROPOSED("proposed", "拟追回"),
    REJECTED("rejected", "不予追回"),
    DUE("due", "待退回"),
    PARTLY("partly", "部分退回"),
    REPAID("repaid", "已退回"),
    REFERRED("referred", "移送");

    private final String code;
    private final String label;

    RecoveryStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Money is owed. */
    public boolean owing() {
        return this == DUE || this == PARTLY || this == REFERRED;
    }
}
