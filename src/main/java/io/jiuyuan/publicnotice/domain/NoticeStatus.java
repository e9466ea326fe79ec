package io.jiuyuan.publicnotice.domain;

/** Where a notice of payments stands. */
public enum NoticeStatus {
    COMPILING("compiling", "汇集中"),
    /** Waits for the second officer. */
    COMPILED("compiled", "待复核"),
    /** Being put up. */
    RELEASED("released", "发布中"),
    RUNNING("running", "公示中"),
    ENDED("ended", "公示期满"),
    DISCARDED("discarded", "已放弃"),
    TAKEN_DOWN("taken-down", "已撤回");

    private final String code;
    private final String label;

    NoticeStatus(String code, String label) {
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
