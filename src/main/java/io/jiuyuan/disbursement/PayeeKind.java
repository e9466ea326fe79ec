package io.jiuyuan.disbursement;

/** Whose account is paid (DOMAIN section 3 item 13). */
public enum PayeeKind {
    /** The social-security-card account, which must be activated. */
    PERSON("个人社会保障卡银行账户"),
    /** The basic account of an employer or institution. */
    UNIT("单位基本存款账户");

    private final String label;

    PayeeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
