package io.jiuyuan.assistance.helping;

import io.jiuyuan.workflow.FormField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services that every city gives free of charge (T5 to T7, T35, C6, X10). */
public enum ServiceKind {
    BRIEFING("briefing", "政策宣讲"),
    GUIDANCE("guidance", "职业指导"),
    RECOMMENDATION("recommendation", "岗位推荐"),
    TRAINING("training", "职业培训"),
    INTERNSHIP("internship", "就业见习"),
    STARTUP("startup", "创业服务"),
    COUNSELLING("counselling", "心理疏导");

    private final String code;
    private final String label;

    ServiceKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ServiceKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static String labelOf(String code) {
        return of(code).map(ServiceKind::label).orElse(code);
    }

    public static List<Option> options() {
        return Arrays.stream(values()).map(k -> new Option(k.code, k.label)).toList();
    }
}
