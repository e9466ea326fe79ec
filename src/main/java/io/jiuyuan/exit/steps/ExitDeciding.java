package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.CaseExited;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.DecisionRow.Outcome;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 退出决定 by the district: only this ends a case. */
@Component
public class ExitDeciding {

    private final ExitRecords records;
    private final ExitSeparation separation;
    private final Recognitions recognitions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExitDeciding(
            ExitRecords records,
            ExitSeparation separation,
            Recognitions recognitions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.separation = separation;
        this.recognitions = recognitions;
        this.events = events;
        this.clock = clock;
    }

    /** The facts on which a confirmation may rest. */
    public List<ExitFact> confirmable(ExitProposal of) {
        return records.facts(of).stream().filter(ExitFact::isTrue).toList();
    }

    /** The first possible last day: that of the recognition. */
    public LocalDate earliest(ExitProposal of) {
        Instant recognized = recognitions
                .find(of.caseNumber())
                .map(Recognitions.State::decidedAt)
                .orElse(of.proposedAt());
        return LocalDate.ofInstant(recognized, clock.getZone());
    }

    /**
     * @param factNo the true fact whose ground carries the exit
     * @param on last day as a recognized person, from the recognition until today (X7: 退出时间由公共就业服务机构审核认定)
     * @param heard what became of the person's objections; required when there are any
     */
    public void confirm(
            String caseNumber, Officer officer, Integer factNo, LocalDate on, String heard, String opinion) {
        ExitProposal of = records.requireOpen(caseNumber);
        separation.require(of, ExitStep.DECISION, officer);
        ExitFact fact = confirmable(of).stream()
                .filter(one -> Integer.valueOf(one.factNo()).equals(factNo))
                .findFirst()
                .orElseThrow(() -> new InputRejected("fact", "请选择据以退出的、已核实属实的情形。"));
        LocalDate today = LocalDate.now(clock);
        LocalDate first = earliest(of);
        if (on == null || on.isAfter(today) || on.isBefore(first)) {
            throw new InputRejected("effectiveOn", "退出时间应在" + first + "（认定之日）至" + today + "之间。");
        }
        if (of.objected() && heard == null) {
            throw new InputRejected("heard", "本人提出了陈述申辩，请写明听取和处理的情况。");
        }
        of.confirm(fact.kind(), fact.ground(), on, clock.instant());
        records.record(
                of,
                ExitStep.DECISION,
                officer,
                of.decideUnit(),
                new Outcome("confirm", "确认退出，退出时间" + on, joined(heard, opinion)));
    }

    public void reject(String caseNumber, Officer officer, String opinion) {
        ExitProposal of = records.requireOpen(caseNumber);
        separation.require(of, ExitStep.DECISION, officer);
        of.reject(clock.instant());
        records.record(of, ExitStep.DECISION, officer, of.decideUnit(), new Outcome("reject", "不予退出", opinion));
    }

    public void sendBack(String caseNumber, Officer officer, String opinion) {
        ExitProposal of = records.requireOpen(caseNumber);
        separation.require(of, ExitStep.DECISION, officer);
        of.sendBack();
        records.record(of, ExitStep.DECISION, officer, of.decideUnit(), new Outcome("send-back", "退回核实", opinion));
    }

    /** Ends the recognition, once agreement and assistance have ended; safe to repeat. */
    public void carryOut(String caseNumber) {
        ExitProposal of = records.require(caseNumber);
        boolean stands = recognitions
                .find(caseNumber)
                .filter(state -> state.exitedOn() == null)
                .isPresent();
        if (stands) {
            recognitions.exit(caseNumber, of.effectiveOn());
            events.publishEvent(new CaseExited(
                    of.exitNumber(),
                    caseNumber,
                    of.personId(),
                    of.effectiveOn(),
                    of.groundCode(),
                    of.decidedFact().map(FactKind::code).orElse(null)));
        }
    }

    private static String joined(String heard, String opinion) {
        if (heard == null) {
            return opinion;
        }
        String text = "陈述申辩的听取和处理：" + heard;
        return opinion == null ? text : text + "　" + opinion;
    }
}
