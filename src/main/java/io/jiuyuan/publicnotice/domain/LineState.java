package io.jiuyuan.publicnotice.domain;

/** Where one line of a notice of payments stands. */
public enum LineState {
    COMPILED("待发布"),
    /** Not published: given up, or no longer to be paid when it was put up. */
    DROPPED("未发布"),
    PUBLISHED("公示中"),
    /** May be paid; nothing leads out of this state. */
    CLEARED("公示无异议"),
    /** An objection was upheld: not paid. */
    REFUSED("异议成立，不予发放"),
    /** To be published anew. */
    RETURNED("退回，重新公示");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
