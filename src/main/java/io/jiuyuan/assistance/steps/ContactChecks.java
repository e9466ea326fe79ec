package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 失联核查: nobody reaches the person; the street looks, and the person is back, or an exit is proposed (DOMAIN 4.2). */
@Component
public class ContactChecks {

    private static final String LOST_CONTACT = "lost-contact";

    private final AssistanceRecords records;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final CaseLog log;
    private final Clock clock;

    ContactChecks(
            AssistanceRecords records,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.workingDays = workingDays;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** @param since the first day on which nobody could reach the person */
    public void report(String caseNumber, LocalDate since, String note, Officer officer) {
        records.get(caseNumber).contactLost(since);
        log.record(caseNumber, "contact-lost", since, "登记失联", note, officer);
    }

    public void found(String caseNumber, String note, Officer officer) {
        records.get(caseNumber).contactChecked();
        log.record(caseNumber, "contact-found", LocalDate.now(clock), "失联核查：已取得联系", note, officer);
    }

    /** Proposes an exit; the exit's own process decides. */
    public void notFound(String caseNumber, String note, Officer officer) {
        Assistance of = records.get(caseNumber);
        LocalDate since = of.contactLostOn().orElseGet(() -> LocalDate.now(clock));
        of.contactChecked();
        log.record(caseNumber, "contact-not-found", LocalDate.now(clock), "失联核查：未能取得联系，建议退出", note, officer);
        events.publishEvent(new ExitSuggested(caseNumber, LOST_CONTACT, since, "失联核查：" + note, officer.username()));
    }

    /** The end of a check that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber) {
        return records.policy(records.get(caseNumber))
                .parameter(PolicyKey.CONTACT_CHECK)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }
}
