package io.jiuyuan.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands (DOMAIN 4.1). Codes and Chinese names are what other modules and people see. */
public enum CaseStatus {
    SUBMITTED("submitted", "已提交"),
    SUPPLEMENT("supplement", "待补正"),
    CHECKING("checking", "核查初审中"),
    NOTICE("notice", "公示中"),
    OBJECTION("objection", "异议核查中"),
    RECHECK("recheck", "复核中"),
    APPROVAL("approval", "审核中"),
    RECOGNIZED("recognized", "已认定"),
    EXITED("exited", "已退出"),
    REFUSED("refused", "不予认定"),
    WITHDRAWN("withdrawn", "已撤回"),
    CLOSED("closed", "已终止");

    private static final Set<CaseStatus> DECIDED = EnumSet.of(RECOGNIZED, EXITED, REFUSED, WITHDRAWN, CLOSED);

    private final String code;
    private final String label;

    CaseStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Nothing can follow any more. */
    public boolean decided() {
        return DECIDED.contains(this);
    }
}
