package io.jiuyuan.recovery.steps;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryMonthRepository;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second officer orders the return, or rejects it. Fraud proposes an exit, too (X7). */
@Component
@Transactional
public class RecoveryDeciding {

    private static final String FRAUD = "fraud";

    private final RecoveryRecords records;
    private final RecoveryMonthRepository months;
    private final RecoveryOfficers officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecoveryDeciding(
            RecoveryRecords records,
            RecoveryMonthRepository months,
            RecoveryOfficers officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.months = months;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** @param freeMonths whether the months may be claimed anew once all is back: never unless decided */
    public void order(String number, LocalDate dueOn, boolean freeMonths, String opinion, String username) {
        Recovery of = records.get(number);
        Officer officer = officers.requireBureau(username, of.districtCode());
        if (!dueOn.isAfter(records.today())) {
            throw new InputRejected("dueOn", "退回期限应在今天以后。");
        }
        of.order(dueOn, freeMonths, username, clock.instant());
        records.note(of, "决定追回", opinion, officer);
        if (of.ground().fraud() && of.caseNumber() != null) {
            events.publishEvent(new ExitSuggested(
                    of.caseNumber(), FRAUD, records.today(), "经核实骗取补贴，已决定追回（" + number + "）", username));
        }
    }

    /** The months are free for another order. */
    public void reject(String number, String opinion, String username) {
        Recovery of = records.get(number);
        Officer officer = officers.requireBureau(username, of.districtCode());
        of.reject(username, clock.instant());
        months.deleteAll(records.months(of));
        records.note(of, "不予追回", opinion, officer);
    }

    /** What the tier above said to a bureau that was late. */
    public void supervise(String number, String opinion, String username) {
        records.note(records.get(number), "超期督办", opinion, officers.require(username));
    }
}
