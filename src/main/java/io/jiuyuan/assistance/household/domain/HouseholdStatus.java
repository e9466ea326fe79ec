package io.jiuyuan.assistance.household.domain;

public enum HouseholdStatus {
    OPEN("待安置"),
    CLEARED("已清零"),
    CLOSED("已注销");

    private final String label;

    HouseholdStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
