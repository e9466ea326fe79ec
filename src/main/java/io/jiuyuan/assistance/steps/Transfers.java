package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.CaseTransfer;
import io.jiuyuan.assistance.domain.CaseTransfer.Status;
import io.jiuyuan.assistance.domain.CaseTransferRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 个案转移: the receiving unit accepts; case, clock, visits and months stay with the person (DOMAIN 5). */
@Component
public class Transfers {

    private final AssistanceRecords records;
    private final CaseTransferRepository transfers;
    private final Recognitions recognitions;
    private final CaseUnits units;
    private final WorkingDays workingDays;
    private final CaseLog log;
    private final Clock clock;

    Transfers(
            AssistanceRecords records,
            CaseTransferRepository transfers,
            Recognitions recognitions,
            CaseUnits units,
            WorkingDays workingDays,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.transfers = transfers;
        this.recognitions = recognitions;
        this.units = units;
        this.workingDays = workingDays;
        this.log = log;
        this.clock = clock;
    }

    /** The request that waits for the receiving unit. */
    public Optional<CaseTransfer> pending(String caseNumber) {
        return transfers.findFirstByCaseNumberAndStatus(caseNumber, Status.REQUESTED);
    }

    /**
     * Asks another unit of the same city to take the case.
     *
     * @throws InputRejected at {@code unit} for a unit that cannot take it
     * @throws RuleRefused code {@code transfer-pending}
     */
    public void request(String caseNumber, String toUnitCode, String reason, Officer officer) {
        Assistance of = records.get(caseNumber);
        if (pending(caseNumber).isPresent()) {
            throw new RuleRefused("transfer-pending", "本案已有待接收的转移申请。");
        }
        Unit from = units.get(of.unitCode());
        Unit to = units.find(toUnitCode)
                .filter(unit -> unit.validTo() == null)
                .filter(unit -> sameCity(from, unit))
                .orElseThrow(() -> new InputRejected("unit", "请选择本市在用的单位。"));
        if (to.tier() != from.tier()) {
            throw new InputRejected("unit", "转入单位应为" + from.tier().label() + "。");
        }
        if (to.code().equals(from.code())) {
            throw new InputRejected("unit", "转入单位与现单位相同。");
        }
        transfers.save(new CaseTransfer(
                caseNumber, from.code(), to.code(), reason, officer.username(), officer.name(), clock.instant()));
        log.record(caseNumber, "transfer-requested", LocalDate.now(clock), "申请转入" + to.fullName(), reason, officer);
    }

    private boolean sameCity(Unit one, Unit other) {
        return units.atTier(one.code(), Tier.CITY)
                .map(Unit::code)
                .equals(units.atTier(other.code(), Tier.CITY).map(Unit::code));
    }

    public void accept(String caseNumber, String opinion, Officer officer) {
        CaseTransfer pending = require(caseNumber);
        pending.decide(true, officer.username(), officer.name(), opinion, clock.instant());
        // Whoever hears that the case has moved asks whose it is.
        records.get(caseNumber).movedTo(pending.toUnitCode());
        recognitions.move(caseNumber, pending.toUnitCode(), officer, pending.reason());
        log.record(
                caseNumber,
                "transferred",
                LocalDate.now(clock),
                "转入" + units.get(pending.toUnitCode()).fullName(),
                opinion,
                officer);
    }

    public void decline(String caseNumber, String opinion, Officer officer) {
        require(caseNumber).decide(false, officer.username(), officer.name(), opinion, clock.instant());
        log.record(caseNumber, "transfer-declined", LocalDate.now(clock), "转移申请未被接收", opinion, officer);
    }

    private CaseTransfer require(String caseNumber) {
        return pending(caseNumber).orElseThrow(() -> new RuleRefused("no-transfer", "没有待接收的转移申请。"));
    }

    /** The end of the time to accept that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber) {
        return records.policy(records.get(caseNumber))
                .parameter(PolicyKey.TRANSFER)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }
}
