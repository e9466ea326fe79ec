package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.household.domain.FamilyMember;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.PersonRecognized;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenCase;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A household is found: by the recognition of a member in that category, or reported by street or community. */
@Component
public class Admission {

    /** Category of the members, and id of the model. */
    static final String CATEGORY = "zero-employment";

    static final String MODEL = "zeroEmploymentHousehold";

    private final HouseholdRecords records;
    private final HouseholdNumbers numbers;
    private final HouseholdTerms terms;
    private final Recognitions recognitions;
    private final Persons persons;
    private final Policies policies;
    private final Processes processes;

    Admission(
            HouseholdRecords records,
            HouseholdNumbers numbers,
            HouseholdTerms terms,
            Recognitions recognitions,
            Persons persons,
            Policies policies,
            Processes processes) {
        this.records = records;
        this.numbers = numbers;
        this.terms = terms;
        this.recognitions = recognitions;
        this.persons = persons;
        this.policies = policies;
        this.processes = processes;
    }

    /** A member of the category brings the family; any other person's case is noted in the family that is open. */
    public void recognized(PersonRecognized recognized) {
        Found found = new Found(
                recognized.caseNumber(), recognized.personId(), recognized.unitCode(), recognized.day(), null);
        if (recognized.category().equals(CATEGORY)) {
            join(found, "成员（案号" + recognized.caseNumber() + "）经认定为零就业家庭人员，纳入管理");
        } else {
            records.openOf(List.of(recognized.personId())).ifPresent(of -> enter(of, found));
        }
    }

    /**
     * Street or community report the family of a recognized person (申报).
     *
     * @throws RuleRefused code {@code household-known} when the family is open already
     */
    public Household report(String caseNumber, LocalDate day, String reason, Officer officer) {
        Recognitions.State state = recognitions.find(caseNumber).orElseThrow();
        if (records.openOf(List.of(state.personId())).isPresent()) {
            throw new RuleRefused("household-known", "该家庭已作为零就业家庭管理，不必再次申报。");
        }
        return join(new Found(caseNumber, state.personId(), state.unitCode(), day, officer), "申报纳入管理：" + reason);
    }

    public boolean open(String caseNumber) {
        return recognitions
                .find(caseNumber)
                .flatMap(state -> records.openOf(List.of(state.personId())))
                .isPresent();
    }

    private record Found(String caseNumber, String personId, String unitCode, LocalDate day, Officer officer) {}

    /** Two members decided at once find one household: the second waits for the first. */
    private Household join(Found found, String text) {
        PolicyPack pack = policies.at(found.unitCode(), found.day());
        List<String> all = new ArrayList<>(List.of(found.personId()));
        all.addAll(persons.householdOf(
                found.personId(), pack.recognition().familyDefinition().relations()));
        persons.hold(all);
        Optional<Household> known = records.openOf(all);
        Household of = known.orElseGet(() -> begin(found, pack, all));
        enter(of, found);
        records.note(of, known.isPresent() ? "joined" : "opened", text, found.officer());
        return of;
    }

    private Household begin(Found found, PolicyPack pack, List<String> family) {
        Household opened = records.add(new Household(
                numbers.next(found.unitCode()),
                found.unitCode(),
                pack.version(),
                found.day(),
                terms.due(pack, found.day()).orElse(null)));
        family.stream()
                .map(person -> new FamilyMember(opened.number(), person, recognizedCase(person), found.day()))
                .forEach(records::add);
        processes.start(MODEL, opened.number(), Map.of());
        return opened;
    }

    private String recognizedCase(String personId) {
        return recognitions
                .openCaseOf(personId)
                .filter(OpenCase::recognized)
                .map(OpenCase::caseNumber)
                .orElse(null);
    }

    private void enter(Household of, Found found) {
        records.present(of.number()).stream()
                .filter(member -> member.personId().equals(found.personId()))
                .findFirst()
                .orElseGet(() ->
                        records.add(new FamilyMember(of.number(), found.personId(), found.caseNumber(), found.day())))
                .recognized(found.caseNumber());
    }
}
