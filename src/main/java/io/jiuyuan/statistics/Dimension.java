package io.jiuyuan.statistics;

/**
 * By what a figure is taken apart. The members of each dimension add up to the whole, but for persons by {@link #ITEM}: who has
 * two items is one person.
 */
public enum Dimension {
    TOTAL("合计"),
    /** The communities of a street; what the street holds itself stands under its own code. */
    COMMUNITY("社区（村）"),
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
