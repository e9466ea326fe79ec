package io.jiuyuan.subsidy.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the people of a claim: each must be recognized (T1), anywhere in the city. */
@Component
class ClaimPeople {

    private static final String RECOGNIZED = "recognized";

    private final Persons persons;
    private final Recognitions recognitions;
    private final ClaimOfficers officers;
    private final Units units;
    private final Clock clock;

    ClaimPeople(Persons persons, Recognitions recognitions, ClaimOfficers officers, Units units, Clock clock) {
        this.persons = persons;
        this.recognitions = recognitions;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The person's standing recognition.
     *
     * @param own whether the person claims: then the officer must be responsible for the case
     * @param at path of the person in the claim
     */
    Optional<Recognitions.State> find(
            SubmitClaim.Person stated,
            Unit accepting,
            boolean own,
            Officer officer,
            String at,
            List<FieldProblem> problems) {
        boolean byCase = stated.caseNumber() != null && !stated.caseNumber().isBlank();
        String field = at + (byCase ? ".caseNumber" : ".identityNumber");
        Optional<Recognitions.State> found = byCase
                ? recognitions.find(stated.caseNumber().strip())
                : byNumber(stated.identityNumber(), field, problems);
        if (!byCase
                && found.isEmpty()
                && problems.stream().anyMatch(each -> each.field().equals(field))) {
            return Optional.empty();
        }
        Optional<Recognitions.State> standing = found.filter(state -> RECOGNIZED.equals(state.status()))
                .filter(state -> city(state.unitCode()).equals(city(accepting.code())));
        if (standing.isEmpty()) {
            problems.add(new FieldProblem(field, "没有查到此人在本市有效的就业困难人员认定，不能申领。"));
            return Optional.empty();
        }
        if (own && !officers.files(officer, standing.get().unitCode())) {
            problems.add(new FieldProblem(field, "此人的认定不在您的管辖范围内，请由其认定所在的街道（乡镇）受理。"));
            return Optional.empty();
        }
        checkName(stated, standing.get(), at, problems);
        return standing;
    }

    private Optional<Recognitions.State> byNumber(String text, String field, List<FieldProblem> problems) {
        IdentityNumber.Result parsed = IdentityNumber.parse(text, LocalDate.now(clock));
        if (!parsed.valid()) {
            problems.add(new FieldProblem(field, parsed.reason().message() + "。"));
            return Optional.empty();
        }
        return persons.findByIdentityNumber(parsed.number().value())
                .flatMap(id -> recognitions.casesOf(id).stream()
                        .filter(state -> RECOGNIZED.equals(state.status()))
                        .max(Comparator.comparing(Recognitions.State::submittedAt)));
    }

    private void checkName(
            SubmitClaim.Person stated, Recognitions.State state, String at, List<FieldProblem> problems) {
        String name = PersonText.name(stated.name());
        if (name != null
                && !name.isBlank()
                && !name.equals(persons.summary(state.personId()).name())) {
            problems.add(new FieldProblem(at + ".name", "姓名与认定档案不一致，请核对。"));
        }
    }

    private String city(String unitCode) {
        return units.atTier(unitCode, Tier.CITY).map(Unit::code).orElse(unitCode);
    }
}
