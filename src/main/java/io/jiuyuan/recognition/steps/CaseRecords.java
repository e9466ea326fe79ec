package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseDecision.Basis;
import io.jiuyuan.recognition.domain.CaseDecisionRepository;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.shared.DecisionRow.By;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The case at hand, its policy, and the record of what was decided on it. */
@Component
public class CaseRecords {

    private final RecognitionCaseRepository cases;
    private final CaseDecisionRepository decisions;
    private final Policies policies;
    private final StepUnits units;
    private final Clock clock;

    CaseRecords(
            RecognitionCaseRepository cases,
            CaseDecisionRepository decisions,
            Policies policies,
            StepUnits units,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    /** Empty when the number belongs to another capability. */
    public Optional<RecognitionCase> find(String caseNumber) {
        return cases.findById(caseNumber);
    }

    /** @throws NotFound when there is no such case */
    public RecognitionCase get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
    }

    /** The pack that was in force when the case was opened. */
    public PolicyPack policy(RecognitionCase of) {
        return policies.version(of.policyVersion());
    }

    /** The unit that acts at that step. */
    public Unit unit(RecognitionCase of, StepKind kind) {
        return units.get(of.units().at(kind));
    }

    public List<CaseDecision> decisions(String caseNumber) {
        return decisions.findByCaseNumberOrderByDecisionNo(caseNumber);
    }

    /**
     * The reviews that the next one follows: the last decision, and where that settled an objection also the last before it
     * that did not. Empty before the first.
     */
    public List<CaseDecision> precedingReviews(String caseNumber) {
        List<CaseDecision> all = decisions(caseNumber);
        return Stream.of(CaseStep.REVIEWS, CaseStep.STEPS_OF_REVIEW)
                .flatMap(steps -> last(all, steps).stream())
                .distinct()
                .toList();
    }

    Optional<CaseDecision> latest(String caseNumber, CaseStep step) {
        return last(decisions(caseNumber), Set.of(step));
    }

    private static Optional<CaseDecision> last(List<CaseDecision> all, Set<CaseStep> steps) {
        return all.stream().filter(decision -> steps.contains(decision.step())).reduce((earlier, later) -> later);
    }

    CaseDecision record(RecognitionCase of, CaseStep step, Officer officer, Result result, String opinion) {
        return record(of, step, officer, result, opinion, Basis.NONE);
    }

    /** @param officer null when the system acted */
    CaseDecision record(
            RecognitionCase of, CaseStep step, Officer officer, Result result, String opinion, Basis basis) {
        Unit unit = StepNames.kind(step).map(kind -> unit(of, kind)).orElseGet(() -> units.get(of.unitCode()));
        By by = new By(
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name(),
                unit.code(),
                unit.name());
        RecognitionPolicy policy = policy(of).recognition();
        CaseDecision.What what =
                new CaseDecision.What(step, StepNames.of(step, policy), result.code(), result.label(), opinion);
        return decisions.save(new CaseDecision(of, by, what, basis, clock.instant()));
    }
}
