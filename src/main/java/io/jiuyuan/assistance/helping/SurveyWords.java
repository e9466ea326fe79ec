package io.jiuyuan.assistance.helping;

import io.jiuyuan.workflow.FormField.Option;
import java.util.List;

/** The coded answers that surveys and visits ask for, in the order in which they are offered. */
public final class SurveyWords {

    public static final List<Option> SITUATIONS = List.of(
            new Option("unemployed", "失业在家"),
            new Option("looking", "正在求职"),
            new Option("odd-jobs", "零星务工"),
            new Option("training", "参加培训或见习"),
            new Option("caring", "照料家人"),
            new Option("ill", "患病休养"),
            new Option("working", "已找到工作"));

    public static final List<Option> ATTITUDES = List.of(
            new Option("active", "有就业意愿，积极求职"),
            new Option("hesitant", "有就业意愿，求职不积极"),
            new Option("unwilling", "暂无就业意愿"));

    public static final List<Option> ABILITIES =
            List.of(new Option("full", "具备劳动能力"), new Option("limited", "劳动能力部分受限"), new Option("none", "暂不具备劳动能力"));

    private SurveyWords() {}

    /** The label, or the code itself when it is none of them. */
    public static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    public static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
