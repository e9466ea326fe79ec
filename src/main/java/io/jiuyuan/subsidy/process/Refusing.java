package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.steps.ClaimRefusal;
import io.jiuyuan.subsidy.steps.ClaimVoidMonths;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields that steps have in common: of a refusal, of a supplement, of a register that gave no answer. */
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

    /** How it was verified without the registers that gave no answer; nothing when all did, or the city does not let it go on. */
    static Optional<FormField> without(boolean allowed, List<String> unavailable) {
        return allowed && !unavailable.isEmpty()
                ? Optional.of(FormField.multiline(ClaimVoidMonths.WITHOUT, "登记信息不能查询时的核实情况")
                        .hint(String.join("、", unavailable) + "暂时不能查询；可以稍后重试。"))
                : Optional.empty();
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
