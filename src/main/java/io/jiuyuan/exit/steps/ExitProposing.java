package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitFact;
import io.jiuyuan.exit.domain.ExitFlow;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.FactSource;
import io.jiuyuan.exit.domain.Ground;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.DecisionRow.Outcome;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Turns a fact into a proposal of exit (X7, T25). A case has at most one open proposal: further facts are added to it. Nothing
 * here ends a case.
 */
@Component
public class ExitProposing {

    private static final int MAX_EVIDENCE = 1000;

    private final Recognitions recognitions;
    private final Policies policies;
    private final ExitGrounds grounds;
    private final ExitRecords records;
    private final ExitUnits units;
    private final ReachedAge reachedAge;
    private final ExitFlow flow;
    private final Clock clock;

    ExitProposing(
            Recognitions recognitions,
            Policies policies,
            ExitGrounds grounds,
            ExitRecords records,
            ExitUnits units,
            ReachedAge reachedAge,
            ExitFlow flow,
            Clock clock) {
        this.recognitions = recognitions;
        this.policies = policies;
        this.grounds = grounds;
        this.records = records;
        this.units = units;
        this.reachedAge = reachedAge;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * @param day when the fact occurred
     * @param evidence one line for the officers who verify it
     * @param officer null when the system found it
     */
    public record Found(
            String caseNumber, FactKind fact, LocalDate day, String evidence, FactSource source, Officer officer) {}

    /** The recognition, while it stands and its process can take a proposal. */
    public Optional<Recognitions.State> proposable(String caseNumber) {
        return recognitions
                .find(caseNumber)
                .filter(ExitProposing::stands)
                .filter(of -> records.open(caseNumber).isPresent() || flow.mayBegin(caseNumber));
    }

    /** What the city's table lets one propose for that person today. */
    public List<FactKind> possible(Recognitions.State of) {
        return grounds.possible(pack(of), of.categories());
    }

    /**
     * Begins a proposal or adds to the open one.
     *
     * @return the proposal's number
     * @throws RuleRefused code {@code not-recognized}, {@code no-ground}, {@code track-unknown}, {@code age-not-reached}, {@code
     *     already-proposed} or {@code not-waiting}
     */
    public String propose(Found found) {
        Recognitions.State of = recognitions
                .find(found.caseNumber())
                .filter(ExitProposing::stands)
                .orElseThrow(() -> new RuleRefused("not-recognized", "本案不在已认定状态，不能提出退出。"));
        Ground ground = grounds.of(pack(of), found.fact(), of.categories())
                .orElseThrow(() ->
                        new RuleRefused("no-ground", "fact", "“" + found.fact().label() + "”不是本市政策规定的、适用于该人员类别的退出情形。"));
        if (found.fact() == FactKind.REACHED_AGE) {
            reachedAge.require(of.personId(), found.caseNumber());
        }
        Optional<ExitProposal> open = records.open(found.caseNumber());
        if (open.isPresent()) {
            add(open.get(), found, ground);
            return open.get().exitNumber();
        }
        return begin(of, found, ground);
    }

    /** As {@link #propose}, for what the system finds by itself: what gives no proposal is left, and nothing fails. */
    public boolean suggest(Found found) {
        Optional<Recognitions.State> of = proposable(found.caseNumber());
        if (of.isEmpty()
                || grounds.of(pack(of.get()), found.fact(), of.get().categories())
                        .isEmpty()
                || found.fact() == FactKind.REACHED_AGE
                        && !reachedAge.reached(of.get().personId(), found.caseNumber())
                || includes(found.caseNumber(), found.fact())) {
            return false;
        }
        propose(found);
        return true;
    }

    /** Whether the open proposal, if there is one, rests on that fact already. */
    public boolean includes(String caseNumber, FactKind fact) {
        return records.open(caseNumber)
                .filter(open -> records.facts(open).stream().anyMatch(known -> known.kind() == fact))
                .isPresent();
    }

    private String begin(Recognitions.State of, Found found, Ground ground) {
        if (!flow.mayBegin(of.caseNumber())) {
            throw new RuleRefused("not-waiting", "案件尚未进入帮扶环节，暂不能提出退出，请稍后再试。");
        }
        Instant now = clock.instant();
        ExitProposal proposal = stored(new ExitProposal(
                records.count(of.caseNumber()) + 1,
                new ExitProposal.Subject(of.caseNumber(), of.personId(), of.unitCode(), pack(of).version()),
                units.of(of.unitCode()),
                now));
        add(proposal, found, ground);
        flow.begin(of.caseNumber());
        return proposal.exitNumber();
    }

    /** The column of the open case is unique, so of two that race only one is stored. */
    private ExitProposal stored(ExitProposal of) {
        try {
            return records.store(of);
        } catch (DataIntegrityViolationException second) {
            throw new RuleRefused("already-proposed", "本案刚刚已由他人提出退出，请刷新后查看。", second);
        }
    }

    private void add(ExitProposal of, Found found, Ground ground) {
        if (known(of, found)) {
            throw new RuleRefused("already-proposed", "fact", "该情形已在本案的退出事项中，不必重复提出。");
        }
        Officer officer = found.officer();
        String evidence = found.evidence().length() > MAX_EVIDENCE
                ? found.evidence().substring(0, MAX_EVIDENCE)
                : found.evidence();
        ExitFact.What what = new ExitFact.What(
                records.facts(of).size() + 1,
                found.fact(),
                found.day(),
                evidence,
                found.source(),
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name());
        records.store(new ExitFact(of, what, ground, clock.instant()));
        records.record(
                of,
                ExitStep.PROPOSAL,
                officer,
                of.unitCode(),
                new Outcome("proposed", "提出：" + found.fact().label(), evidence));
    }

    private boolean known(ExitProposal of, Found found) {
        return records.facts(of).stream()
                .anyMatch(fact -> fact.kind() == found.fact() && fact.day().equals(found.day()));
    }

    private PolicyPack pack(Recognitions.State of) {
        return policies.at(of.unitCode(), LocalDate.now(clock));
    }

    private static boolean stands(Recognitions.State of) {
        return of.status().equals("recognized");
    }
}
