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
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The categories in which a city recognizes one person of a family, and one carer of a patient. The first approval takes the
 * place. Carers who name different patients do not stand in each other's way, one family or not; where one of two has no
 * patient on file, the family is counted.
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
        return others(of, policy, limited)
                .map(other -> other.rule(pack) + "，" + other.whose() + "已有该类别的案件（办理单位："
                        + units.get(other.held().unitCode()).name() + "），请核实。")
                .distinct()
                .toList();
    }

    /**
     * Whoever decides on another member of the family, or on another carer of the patient, waits until this transaction ends,
     * and then finds its decision.
     *
     * @param recognized the categories that the person is about to be recognized in, the primary one first
     * @throws RuleRefused code {@code one-per-family} or {@code one-per-patient} at {@code category}
     */
    void require(RecognitionCase of, List<String> recognized) {
        PolicyPack pack = records.policy(of);
        RecognitionPolicy policy = pack.recognition();
        List<String> limited = limited(policy, CategoryChoice.kept(recognized, policy));
        if (limited.isEmpty()) {
            return;
        }
        persons.hold(Stream.of(Stream.of(of.personId()), family(of, policy).stream(), carers(of).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList());
        others(of, policy, limited)
                .filter(other -> other.held().status() == CaseStatus.RECOGNIZED)
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleRefused(
                            other.ofPatient() ? "one-per-patient" : "one-per-family",
                            "category",
                            other.rule(pack) + "，" + other.whose() + "已按该类别认定（办理单位："
                                    + units.get(other.held().unitCode()).name()
                                    + "）。请更正为其他符合条件的类别（已公示的须退回初审，重新公示），或不予认定。");
                });
    }

    /** @param ofPatient it names the same patient */
    private record Other(RecognitionCase held, String category, boolean ofPatient) {

        String whose() {
            return ofPatient ? "该患者的照料人" : "家庭成员";
        }

        String rule(PolicyPack pack) {
            String name = "“" + CategoryChoice.name(pack, category) + "”";
            return pack.recognition().perPatient().contains(category) ? name + "每名患者限认定1名照料人" : name + "每户限认定1人";
        }
    }

    private Stream<Other> others(RecognitionCase of, RecognitionPolicy policy, List<String> limited) {
        Stream<Other> family = held(family(of, policy), limited, false)
                .filter(other -> !policy.perPatient().contains(other.category())
                        || of.patient().isEmpty()
                        || other.held().patient().isEmpty());
        List<String> perPatient =
                limited.stream().filter(policy.perPatient()::contains).toList();
        return Stream.concat(held(carers(of), perPatient, true), family);
    }

    private Stream<Other> held(List<String> personIds, List<String> limited, boolean ofPatient) {
        return cases.findByOpenPersonIdInOrderByCaseNumber(personIds).stream()
                .flatMap(held -> CategoryChoice.kept(held, records.policy(held).recognition()).stream()
                        .filter(limited::contains)
                        .map(category -> new Other(held, category, ofPatient)));
    }

    /** The others who care for the same patient. */
    private List<String> carers(RecognitionCase of) {
        return of.patient().stream()
                .flatMap(patient -> cases.carersOf(patient.numberHash()).stream())
                .filter(personId -> !personId.equals(of.personId()))
                .toList();
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
}
