package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitDecision;
import io.jiuyuan.exit.domain.ExitDecisionRepository;
import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitFactRepository;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitProposalRepository;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.DecisionRow.By;
import io.jiuyuan.shared.DecisionRow.Outcome;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The proposal at hand, its policy, its facts and the record of what was done. */
@Component
public class ExitRecords {

    private final ExitProposalRepository proposals;
    private final ExitFactRepository facts;
    private final ExitDecisionRepository decisions;
    private final Policies policies;
    private final Units units;
    private final Clock clock;

    ExitRecords(
            ExitProposalRepository proposals,
            ExitFactRepository facts,
            ExitDecisionRepository decisions,
            Policies policies,
            Units units,
            Clock clock) {
        this.proposals = proposals;
        this.facts = facts;
        this.decisions = decisions;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    /** The proposal on which nothing is decided yet. */
    public Optional<ExitProposal> open(String caseNumber) {
        return proposals.findByOpenCaseNumber(caseNumber);
    }

    /** Those of these cases on which nothing is decided yet. */
    public List<ExitProposal> open(Collection<String> caseNumbers) {
        return proposals.findByOpenCaseNumberIn(caseNumbers);
    }

    /** The newest proposal, decided or not. */
    public Optional<ExitProposal> latest(String caseNumber) {
        List<ExitProposal> all = proposals.findByCaseNumberOrderByProposedAt(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Oldest first. */
    public List<ExitProposal> all(String caseNumber) {
        return proposals.findByCaseNumberOrderByProposedAt(caseNumber);
    }

    /** @throws RuleRefused code {@code no-proposal} */
    public ExitProposal requireOpen(String caseNumber) {
        return open(caseNumber).orElseThrow(() -> new RuleRefused("no-proposal", "本案没有正在办理的退出事项。"));
    }

    /** @throws NotFound when the case never had a proposal */
    public ExitProposal require(String caseNumber) {
        return latest(caseNumber).orElseThrow(() -> new NotFound("本案没有退出事项。"));
    }

    public List<ExitFact> facts(ExitProposal of) {
        return facts.findByExitNumberOrderByFactNo(of.exitNumber());
    }

    public List<ExitDecision> decisions(ExitProposal of) {
        return decisions.findByExitNumberOrderByDecisionNo(of.exitNumber());
    }

    /** The last act that judged the case; empty before the first. */
    Optional<ExitDecision> lastReview(ExitProposal of) {
        return decisions.findFirstByExitNumberAndStepInOrderByDecisionNoDesc(of.exitNumber(), ExitStep.REVIEWS);
    }

    /** The pack that was in force when the exit was proposed. */
    public PolicyPack policy(ExitProposal of) {
        return policies.version(of.policyVersion());
    }

    public Unit unit(String code) {
        return units.get(code);
    }

    ExitProposal store(ExitProposal of) {
        return proposals.saveAndFlush(of);
    }

    ExitFact store(ExitFact fact) {
        return facts.save(fact);
    }

    /** How many proposals the case has had. */
    int count(String caseNumber) {
        return proposals.countByCaseNumber(caseNumber);
    }

    /**
     * @param officer null when the system acted
     * @param unitCode the unit in whose name it was done
     */
    ExitDecision record(ExitProposal of, ExitStep step, Officer officer, String unitCode, Outcome outcome) {
        By by = new By(
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name(),
                unitCode,
                units.get(unitCode).name());
        return decisions.save(new ExitDecision(of, step, by, outcome, clock.instant()));
    }
}
