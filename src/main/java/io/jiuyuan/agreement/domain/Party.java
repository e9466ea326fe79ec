package io.jiuyuan.agreement.domain;

/** The parties of an agreement, each of which keeps a copy (T40). */
public enum Party {
    STREET("甲方"),
    PERSON("乙方"),
    HELPER("帮扶人");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
