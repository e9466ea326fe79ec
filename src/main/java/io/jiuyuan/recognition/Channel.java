package io.jiuyuan.recognition;

import java.util.Arrays;
import java.util.Optional;

/** By which way an application came in. */
public enum Channel {
    WINDOW("window", "窗口受理"),
    API("api", "系统对接"),
    IMPORT("import", "批量导入");

    private final String code;
    private final String label;

    Channel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in {@link Recognitions.OpenRecognition#channel}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
