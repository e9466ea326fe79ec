package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Line;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Member;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Note;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Round;
import io.jiuyuan.assistance.household.domain.FamilyMember;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.household.domain.HouseholdNote;
import io.jiuyuan.assistance.steps.LastDays;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A household in words. */
@Component
public class HouseholdFile {

    private final HouseholdRecords records;
    private final Recognitions recognitions;
    private final Assistances assistances;
    private final Persons persons;
    private final Units units;
    private final Officers officers;
    private final Clock clock;
    private final LastDays lastDays;

    HouseholdFile(
            HouseholdRecords records,
            Recognitions recognitions,
            Assistances assistances,
            Persons persons,
            Units units,
            Officers officers,
            Clock clock,
            LastDays lastDays) {
        this.lastDays = lastDays;
        this.records = records;
        this.recognitions = recognitions;
        this.assistances = assistances;
        this.persons = persons;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    public io.jiuyuan.assistance.ZeroEmploymentHouseholds.Household of(Household of) {
        return new io.jiuyuan.assistance.ZeroEmploymentHouseholds.Household(
                of.number(),
                of.unitCode(),
                units.get(of.unitCode()).fullName(),
                of.status().name(),
                of.status().label(),
                of.openedOn(),
                of.beganOn(),
                of.dueOn().orElse(null),
                lastDays.provisional(of.dueOn().orElse(null)),
                of.overdue(LocalDate.now(clock)),
                of.clearedOn().orElse(null),
                of.reopenUntil().orElse(null),
                of.calledTier().map(Tier::label).orElse(null),
                of.plan().orElse(null),
                of.plannedOn().orElse(null),
                of.rounds().stream()
                        .map(round -> new Round(
                                round.beganOn(),
                                round.dueOn().orElse(null),
                                round.clearedOn().orElse(null),
                                round.inTime(),
                                round.outcome().orElse(null)))
                        .toList(),
                records.members(of.number()).stream().map(this::member).toList(),
                records.notes(of.number()).stream().map(this::note).toList());
    }

    public Line line(Household of) {
        return new Line(
                of.number(),
                units.get(of.unitCode()).fullName(),
                of.status().label(),
                records.present(of.number()).stream()
                        .map(member -> persons.summary(member.personId()).name())
                        .collect(Collectors.joining("、")),
                of.openedOn(),
                of.dueOn().orElse(null),
                lastDays.provisional(of.dueOn().orElse(null)),
                of.overdue(LocalDate.now(clock)),
                of.clearedOn().orElse(null));
    }

    private Member member(FamilyMember of) {
        PersonSummary person = persons.summary(of.personId());
        Optional<Recognitions.State> recognition = of.caseNumber().flatMap(recognitions::find);
        return new Member(
                person.name(),
                person.maskedIdentityNumber(),
                of.caseNumber().orElse(null),
                recognition.map(Recognitions.State::primaryCategoryName).orElse(null),
                of.caseNumber()
                        .flatMap(assistances::find)
                        .map(state -> state.situation().label())
                        .or(() -> recognition.map(Recognitions.State::statusName))
                        .orElse(null),
                of.joinedOn(),
                of.leftOn(),
                of.leftReason());
    }

    private Note note(HouseholdNote of) {
        String officer = Optional.ofNullable(of.officer())
                .map(account -> officers.find(account).map(Officer::name).orElse(account))
                .orElse(null);
        return new Note(of.at(), of.kind(), of.text(), officer);
    }
}
