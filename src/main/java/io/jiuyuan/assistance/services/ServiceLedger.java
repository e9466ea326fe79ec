package io.jiuyuan.assistance.services;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.MarketAttempts.Attempt;
import io.jiuyuan.assistance.services.ServiceRecords.Refusals;
import io.jiuyuan.assistance.services.domain.Offer;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services of a case for a reader: what was promised, done and is owed. */
@Component
@Transactional(readOnly = true)
public class ServiceLedger {

    private final ServiceRecords records;
    private final ServiceCounters counters;
    private final MarketAttempts attempts;
    private final CaseDesk cases;

    ServiceLedger(ServiceRecords records, ServiceCounters counters, MarketAttempts attempts, CaseDesk cases) {
        this.records = records;
        this.counters = counters;
        this.attempts = attempts;
        this.cases = cases;
    }

    public record Ledger(
            List<Promise> promised, List<Service> services, Refusals refusals, List<Attempt> marketAttempts) {}

    public record Promise(String kind, String kindName, int promised, int done, int owed, String source) {}

    /** @param fee in yuan, always nothing */
    public record Service(
            String id,
            String kind,
            String kindName,
            String channelName,
            LocalDate servedOn,
            LocalTime servedAt,
            String content,
            String result,
            String fee,
            Vacancy vacancy,
            String offlineReason,
            String officerName,
            Instant recordedAt) {}

    /** @param counts whether it counts as a refusal (DOMAIN section 5) */
    public record Vacancy(
            String employer,
            String post,
            String wage,
            boolean suitable,
            String suitability,
            String answer,
            String answerName,
            LocalDate answeredOn,
            String reasonName,
            boolean counts,
            String note) {}

    /** @throws io.jiuyuan.shared.AccessRefused when this officer may not see the case */
    public Ledger of(String caseNumber, Officer officer) {
        cases.requireMaySee(caseNumber, officer);
        return new Ledger(
                counters.of(caseNumber).stream()
                        .map(c -> new Promise(c.kind(), c.name(), c.promised(), c.done(), c.owed(), c.source()))
                        .toList(),
                records.of(caseNumber).stream().map(s -> service(caseNumber, s)).toList(),
                records.refusals(caseNumber),
                attempts.of(caseNumber));
    }

    private Service service(String caseNumber, ServiceRecord of) {
        return new Service(
                of.id(),
                of.kind(),
                ServiceKind.labelOf(of.kind()),
                ServiceWords.channel(of.channel()),
                of.servedOn(),
                of.servedAt(),
                of.content(),
                of.result(),
                new Money(of.feeFen()).toString(),
                of.offer() == null ? null : vacancy(caseNumber, of.offer()),
                of.offlineReason(),
                of.officerName(),
                of.recordedAt());
    }

    private Vacancy vacancy(String caseNumber, Offer of) {
        String reason = of.refusalReason() == null
                ? null
                : cases.policy(caseNumber)
                        .choice(PolicyList.REFUSAL_REASONS, of.refusalReason())
                        .map(Choice::name)
                        .orElse(of.refusalReason());
        return new Vacancy(
                of.employer(),
                of.post(),
                new Money(of.wageFen()).toString(),
                of.suitable(),
                of.suitability(),
                of.answer().code(),
                of.answer().label(),
                of.answeredOn(),
                reason,
                of.countsAsRefusal(),
                of.answerNote());
    }
}
