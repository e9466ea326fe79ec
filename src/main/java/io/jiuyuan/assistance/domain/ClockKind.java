package io.jiuyuan.assistance.domain;

/** Which limit of placement holds for a person. */
public enum ClockKind {
    /** T17, X12: counted per family. */
    ZERO_EMPLOYMENT("zero-employment", "零就业家庭帮扶就业期限"),
    /** T18 */
    OTHERS("others", "帮扶就业期限");

    private final String code;
    private final String label;

    ClockKind(String code, String label) {
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
