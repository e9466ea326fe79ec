package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Names who helps a person, for the first time or in another's place, and tells the other modules. */
@Component
public class HelperNaming {

    private final AgreementRecords records;
    private final HelperChoice choice;
    private final HelperAssignmentRepository assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelperNaming(
            AgreementRecords records,
            HelperChoice choice,
            HelperAssignmentRepository assignments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.choice = choice;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    public Optional<HelperAssignment> current(String caseNumber) {
        return assignments.findByOpenCaseNumber(caseNumber);
    }

    /** In a city without an agreement: the street simply names the helper. */
    public void nameFirst(String caseNumber, Officer officer, String username) {
        var state = records.recognized(caseNumber);
        records.requireStreet(officer, state);
        ChosenHelper helper = choice.require(state.unitCode(), username, "helper");
        name(caseNumber, helper, officer, records.today());
    }

    /** @param since first day; the one before is the last of whoever helped until then */
    void name(String caseNumber, ChosenHelper helper, Officer by, LocalDate since) {
        Optional<HelperAssignment> before = current(caseNumber);
        String previous = before.map(held -> held.helper().username()).orElse(null);
        if (helper.username().equals(previous)) {
            throw new RuleRefused("same-helper", "helper", "“" + helper.name() + "”已是本案的帮扶人，请另选一人。");
        }
        before.ifPresent(held -> {
            LocalDate dayBefore = since.minusDays(1);
            held.replaced(dayBefore.isBefore(held.since()) ? held.since() : dayBefore);
            // The next one takes the case's only place.
            assignments.saveAndFlush(held);
        });
        assignments.save(new HelperAssignment(caseNumber, helper, since, by.username(), by.name(), clock.instant()));
        events.publishEvent(new HelperNamed(caseNumber, helper.username(), previous, since));
    }

    /** Nobody helps any more; again without effect. */
    void end(String caseNumber, LocalDate lastDay) {
        current(caseNumber)
                .ifPresent(held -> held.endedWithCase(lastDay.isBefore(held.since()) ? held.since() : lastDay));
    }

    /** Puts back whom {@link #end} took away; again without effect. */
    void restore(String caseNumber) {
        if (current(caseNumber).isEmpty()) {
            assignments
                    .findFirstByCaseNumberOrderByNamedAtDesc(caseNumber)
                    .filter(HelperAssignment::endedWithCase)
                    .ifPresent(HelperAssignment::restore);
        }
    }
}
