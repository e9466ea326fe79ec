package io.jiuyuan.assistance.domain;

import java.util.Arrays;
import java.util.Optional;

/** Monthly income as the person states it. */
public enum WageBand {
    BELOW_MINIMUM("below-minimum", "低于当地最低工资标准"),
    UP_TO_3000("up-to-3000", "最低工资标准至3000元"),
    UP_TO_5000("up-to-5000", "3001元至5000元"),
    ABOVE_5000("above-5000", "5000元以上");

    private final String code;
    private final String label;

    WageBand(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<WageBand> of(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst();
    }
}
