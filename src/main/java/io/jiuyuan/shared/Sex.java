package io.jiuyuan.shared;

/** Sex as an identity number carries it: the 17th digit is odd for men (GB 11643). */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
