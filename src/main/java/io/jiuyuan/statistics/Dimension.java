package io.jiuyuan.statistics;

/** By what a figure is taken apart. The members of each dimension add up to the whole. */
public enum Dimension {
    TOTAL("合计"),
    CATEGORY("人员类别"),
    SEX("性别"),
    AGE("年龄"),
    ROUTE("帮扶路径"),
    ITEM("补贴项目");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
