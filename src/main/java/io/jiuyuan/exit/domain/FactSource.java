package io.jiuyuan.exit.domain;

/** Who or what found it. */
public enum FactSource {
    /** 工作人员在走访、服务中发现 */
    OFFICER("工作人员发现"),
    /** 本人提出 */
    PERSON("本人提出"),
    /** 帮扶系统按规则发现，如三次拒绝服务、零就业家庭清零 */
    ASSISTANCE("帮扶过程发现"),
    /** 与部门登记比对 */
    COMPARISON("信息比对"),
    /** 证件有效期、法定退休年龄到期 */
    CALENDAR("到期提示");

    private final String label;

    FactSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
