package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimRefusal;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.Arrays;
import java.util.List;

/** The fields that a refusal and a supplement need, at whatever step. */
final class Refusing {

    private static final int MIN_TEXT = 4;

    private Refusing() {}

    static List<FormField> reasons() {
        return List.of(FormField.choice(
                        "reason",
                        "不予通过的理由",
                        Arrays.stream(ClaimRefusal.values())
                                .map(reason -> new Option(reason.code(), reason.label()))
                                .toList())
                .must()
                .when("outcome", ClaimProcess.REFUSE));
    }

    static List<FormField> supplement(List<Option> kinds) {
        return List.of(
                FormField.of("items", "需补正的材料", Type.CHOICES).options(kinds).when("outcome", ClaimProcess.SUPPLEMENT),
                FormField.multiline("note", "其他需补正的情况").when("outcome", ClaimProcess.SUPPLEMENT));
    }

    /** A refusal needs its reason and what the officer says to it. */
    static String reason(FormInput input) {
        input.required("opinion", "请写明不予通过的具体情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        return input.choice("reason", ClaimRefusal.codes(), "请选择不予通过的理由。");
    }

    static ClaimRefusal of(String code) {
        return ClaimRefusal.of(code);
    }
}
