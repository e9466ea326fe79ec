package io.jiuyuan.agreement.domain;

/** What is asked for, and which way it takes through the process. */
public enum ChangeKind {
    /** The street gives its helper other work (T37). */
    HELPER_MOVED("helper", "帮扶人工作调整"),
    /** The person asks for another helper (T39). */
    HELPER_REQUEST("helper", "本人申请更换帮扶人"),
    /** A leaver's cases go to a successor in one step; decided when it is recorded. */
    HANDOVER("handover", "帮扶人移交"),
    /** The rules or what was agreed changes (T37, T40). */
    TERMS("terms", "变更协议内容"),
    /** The person may have broken the agreement (T39). */
    BREACH("breach", "违约调查核实");

    private final String way;
    private final String label;

    ChangeKind(String way, String label) {
        this.way = way;
        this.label = label;
    }

    /** The way through the model. */
    public String way() {
        return way;
    }

    public String label() {
        return label;
    }
}
