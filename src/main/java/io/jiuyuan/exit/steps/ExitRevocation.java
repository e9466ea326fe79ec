package io.jiuyuan.exit.steps;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.exit.ExitRevoked;
import io.jiuyuan.exit.domain.ExitFlow;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStatus;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.DecisionRow.Outcome;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 撤销退出: a wrong exit is undone by the district on the same case, never by a new one (DOMAIN 4.2). */
@Component
public class ExitRevocation {

    private final ExitRecords records;
    private final ExitSeparation separation;
    private final Recognitions recognitions;
    private final Agreements agreements;
    private final Assistances assistances;
    private final ExitPapers papers;
    private final ExitFlow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExitRevocation(
            ExitRecords records,
            ExitSeparation separation,
            Recognitions recognitions,
            Agreements agreements,
            Assistances assistances,
            ExitPapers papers,
            ExitFlow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.separation = separation;
        this.recognitions = recognitions;
        this.agreements = agreements;
        this.assistances = assistances;
        this.papers = papers;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** The exit that may be undone: the case's last one, when it was carried out. */
    public Optional<ExitProposal> revocable(String caseNumber) {
        return records.latest(caseNumber)
                .filter(of -> of.status() == ExitStatus.CONFIRMED)
                .filter(of -> recognitions
                        .find(caseNumber)
                        .filter(state -> state.exitedOn() != null)
                        .isPresent());
    }

    /**
     * @param reason why the exit was wrong
     * @throws RuleRefused code {@code not-exited}, {@code open-case} when the person has a new case meanwhile, or {@code
     *     same-officer}
     */
    public void revoke(String caseNumber, Officer officer, String reason) {
        ExitProposal of = revocable(caseNumber).orElseThrow(() -> new RuleRefused("not-exited", "本案没有可以撤销的退出决定。"));
        separation.require(of, ExitStep.REVOCATION, officer);
        recognitions.revokeExit(caseNumber);
        of.revoke(clock.instant());
        records.record(of, ExitStep.REVOCATION, officer, of.decideUnit(), new Outcome("revoke", "撤销退出", reason));
        LocalDate today = LocalDate.now(clock);
        agreements.restore(caseNumber, today);
        assistances.restore(caseNumber, today);
        events.publishEvent(new ExitRevoked(of.exitNumber(), caseNumber, of.personId(), today));
        papers.issueRevocation(of);
        flow.resume(caseNumber);
    }
}
