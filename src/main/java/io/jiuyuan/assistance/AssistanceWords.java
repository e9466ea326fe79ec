package io.jiuyuan.assistance;

import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.services.ServiceWords;
import io.jiuyuan.assistance.services.domain.Offer.Answer;
import io.jiuyuan.assistance.visits.domain.VisitKind;
import io.jiuyuan.workflow.FormField.Option;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The Chinese words of what assistance stores as codes, by code and in their order; for lists and statistics. */
public final class AssistanceWords {

    private AssistanceWords() {}

    public static Map<String, String> situations() {
        return words(Assistances.Situation.values(), Enum::name, Assistances.Situation::label);
    }

    /** By the name under which it is stored. */
    public static Map<String, String> visitKinds() {
        return words(VisitKind.values(), Enum::name, VisitKind::label);
    }

    public static Map<String, String> visitSituations() {
        return words(SurveyWords.SITUATIONS);
    }

    public static Map<String, String> services() {
        return words(ServiceKind.values(), ServiceKind::code, ServiceKind::label);
    }

    /** What a person answered to a recommended vacancy, by the name under which it is stored. */
    public static Map<String, String> answers() {
        return words(Answer.values(), Enum::name, Answer::label);
    }

    public static Map<String, String> channels() {
        return words(ServiceWords.CHANNELS);
    }

    /** By the name under which it is stored. */
    public static Map<String, String> employmentKinds() {
        return words(EmploymentKind.values(), Enum::name, EmploymentKind::label);
    }

    /** By the name under which it is stored. */
    public static Map<String, String> householdStatuses() {
        return words(HouseholdStatus.values(), Enum::name, HouseholdStatus::label);
    }

    private static Map<String, String> words(List<Option> options) {
        Map<String, String> words = new LinkedHashMap<>();
        options.forEach(option -> words.put(option.code(), option.label()));
        return Collections.unmodifiableMap(words);
    }

    private static <T> Map<String, String> words(T[] values, Function<T, String> code, Function<T, String> label) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> words.put(code.apply(value), label.apply(value)));
        return Collections.unmodifiableMap(words);
    }
}
