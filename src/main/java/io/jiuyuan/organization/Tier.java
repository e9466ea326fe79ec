package io.jiuyuan.organization;

/** Administrative tiers, highest first. Codes: city 2 or 4 digits, district 6, street 9, community 12. */
public enum Tier {
    CITY("市"),
    DISTRICT("区（县）"),
    STREET("街道（乡镇）"),
    COMMUNITY("社区（村）");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
