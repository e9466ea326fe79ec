package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The categories in which a city recognizes one person of a family, and one carer of a patient. The patient is not on file,
 * so carers, too, are counted within the family, as the city defines it. The first approval takes the place.
 */
@Component
class FamilyLimits {

    private final CaseRecords records;
    private final RecognitionCaseRepository cases;
    private final Persons persons;
    private final StepUnits units;

    FamilyLimits(CaseRecords records, RecognitionCaseRepository cases, Persons persons, StepUnits units) {
        this.records = records;
        this.cases = cases;
        this.persons = persons;
        this.units = units;
    }

    /** Another member's case that is open or recognized in the same category. Of that case only the unit is named. */
    List<String> warnings(RecognitionCase of) {
        PolicyPack pack = records.policy(of);
        RecognitionPolicy policy = pack.recognition();
        List<String> limited = limited(policy, CategoryChoice.kept(of, policy));
        if (of.status().decided() || limited.isEmpty()) {
            return List.of();
        }
        return others(family(of, policy), limited)
                .map(other -> rule(pack, other.category()) + "，家庭成员已有该类别的案件（办理单位："
                        + units.get(other.held().unitCode()).name() + "），请核实。")
                .distinct()
                .toList();
    }

    /**
     * Whoever decides on another member of the family waits until this transaction ends, and then finds its decision.
     *
     * @param recognized the categories that the person is about to be recognized in, the primary one first
     * @throws RuleRefused code {@code one-per-family} at {@code category}
     */
    void require(RecognitionCase of, List<String> recognized) {
        PolicyPack pack = records.policy(of);
        RecognitionPolicy policy = pack.recognition();
        List<String> limited = limited(policy, CategoryChoice.kept(recognized, policy));
        if (limited.isEmpty()) {
            return;
        }
        List<String> family = family(of, policy);
        persons.hold(Stream.concat(Stream.of(of.personId()), family.stream()).toList());
        others(family, limited)
                .filter(other -> other.held().status() == CaseStatus.RECOGNIZED)
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleRefused(
                            "one-per-family",
                            "category",
                            rule(pack, other.category()) + "，家庭成员已按该类别认定（办理单位："
                                    + units.get(other.held().unitCode()).name()
                                    + "）。请更正为其他符合条件的类别（已公示的须退回初审，重新公示），或不予认定。");
                });
    }

    private record Other(RecognitionCase held, String category) {}

    private Stream<Other> others(List<String> family, List<String> limited) {
        return cases.findByOpenPersonIdInOrderByCaseNumber(family).stream()
                .flatMap(held -> CategoryChoice.kept(held, records.policy(held).recognition()).stream()
                        .filter(limited::contains)
                        .map(category -> new Other(held, category)));
    }

    private List<String> family(RecognitionCase of, RecognitionPolicy policy) {
        return persons.householdOf(of.personId(), policy.familyDefinition().relations());
    }

    private static List<String> limited(RecognitionPolicy policy, List<String> categories) {
        List<String> limited = new ArrayList<>(categories);
        limited.removeIf(code ->
                !policy.perFamily().contains(code) && !policy.perPatient().contains(code));
        return limited;
    }

    private static String rule(PolicyPack pack, String category) {
        String name = "“" + CategoryChoice.name(pack, category) + "”";
        return pack.recognition().perPatient().contains(category) ? name + "每名患者限认定1名照料人" : name + "每户限认定1人";
    }
}
