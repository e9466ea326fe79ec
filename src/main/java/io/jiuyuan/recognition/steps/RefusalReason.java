package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.AgeRule;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.policy.Source;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Why recognition is refused (不予认定). The article comes from the city's policy; a reason that rests on a step which the city
 * does not have is not offered.
 */
public enum RefusalReason {
    NOT_ELIGIBLE("not-eligible", "不符合所申报类别的认定条件", RefusalReason::claimedCategory),
    AGE(
            "age",
            "不在法定劳动年龄内",
            (pack, of) -> Optional.ofNullable(pack.recognition().age()).map(AgeRule::source)),
    COMPARISON("comparison", "数据比对结果与申报情况不符", (pack, of) -> step(pack, StepKind.COMPARISON)),
    HOME_VERIFICATION("home-verification", "入户核实情况与申报情况不符", (pack, of) -> step(pack, StepKind.HOME_VERIFICATION)),
    NOT_FOUND("not-found", "多次入户无法核实", (pack, of) -> step(pack, StepKind.HOME_VERIFICATION)),
    OBJECTION("objection", "公示异议经核查成立", (pack, of) -> step(pack, StepKind.PUBLIC_NOTICE)),
    FAMILY_LIMIT(
            "family-limit", "家庭成员已按该类别认定", (pack, of) -> limit(pack, of, RecognitionPolicy::perFamily, "perFamily")),
    PATIENT_LIMIT(
            "patient-limit",
            "该患者已有照料人按该类别认定",
            (pack, of) -> limit(pack, of, RecognitionPolicy::perPatient, "perPatient")),
    FALSE_INFORMATION("false-information", "提供虚假信息或虚假材料", (pack, of) -> step(pack, StepKind.ACCEPTANCE));

    private final String code;
    private final String label;
    private final BiFunction<PolicyPack, RecognitionCase, Optional<Source>> source;

    RefusalReason(String code, String label, BiFunction<PolicyPack, RecognitionCase, Optional<Source>> source) {
        this.code = code;
        this.label = label;
        this.source = source;
    }

    /**
     * A reason that may be given for this case, with its article for people.
     *
     * @param selected whether the preliminary review proposes it
     */
    public record Offered(String code, String label, String article, boolean selected) {}

    /** @param proposed code of the proposed reason, null for none */
    public static List<Offered> offered(PolicyPack pack, RecognitionCase of, String proposed) {
        return Arrays.stream(values())
                .flatMap(reason -> reason.source.apply(pack, of).stream()
                        .map(source -> new Offered(
                                reason.code, reason.label, source.citation(), reason.code.equals(proposed))))
                .toList();
    }

    static String label(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .map(reason -> reason.label)
                .orElse(code);
    }

    private static Optional<Source> claimedCategory(PolicyPack pack, RecognitionCase of) {
        return of.claimed().stream()
                .findFirst()
                .flatMap(claimed -> pack.recognition().category(claimed))
                .map(Category::source);
    }

    /** Where the city limits a claimed category to one person of a family, or to one carer of a patient. */
    private static Optional<Source> limit(
            PolicyPack pack, RecognitionCase of, Function<RecognitionPolicy, List<String>> limited, String source) {
        RecognitionPolicy policy = pack.recognition();
        return of.claimed().stream().anyMatch(limited.apply(policy)::contains)
                ? Optional.of(policy.sources().get(source))
                : Optional.empty();
    }

    private static Optional<Source> step(PolicyPack pack, StepKind kind) {
        return pack.recognition().step(kind).map(Step::source);
    }
}
