package io.jiuyuan.agreement.domain;

/** How the parties signed. */
public enum SigningMethod {
    /** On paper; the scan is on file. */
    PAPER("paper", "纸质签订"),
    /** By hand on a screen; the pictures are on file. */
    SCREEN("screen", "现场手写签名");

    private final String code;
    private final String label;

    SigningMethod(String code, String label) {
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
