package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions.Details;
import io.jiuyuan.recognition.Recognitions.Fact;
import io.jiuyuan.recognition.Recognitions.Overdue;
import io.jiuyuan.recognition.Recognitions.Rule;
import io.jiuyuan.recognition.Recognitions.Visit;
import io.jiuyuan.recognition.domain.Agent;
import io.jiuyuan.recognition.domain.FiredRule;
import io.jiuyuan.recognition.domain.FiredRuleRepository;
import io.jiuyuan.recognition.domain.HomeVisit;
import io.jiuyuan.recognition.domain.OverdueMark;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a case's file holds beside the decisions. */
@Component
public class CaseDetails {

    private final CaseRecords records;
    private final StepUnits units;
    private final FiredRuleRepository rules;
    private final HomeVerification home;
    private final Supervision supervision;

    CaseDetails(
            CaseRecords records,
            StepUnits units,
            FiredRuleRepository rules,
            HomeVerification home,
            Supervision supervision) {
        this.records = records;
        this.units = units;
        this.rules = rules;
        this.home = home;
        this.supervision = supervision;
    }

    public Details of(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        return new Details(
                CircumstanceWords.of(of.facts().facts()).stream()
                        .map(fact -> new Fact(fact.label(), fact.value()))
                        .toList(),
                of.knownCategories().stream()
                        .map(code -> CategoryChoice.name(pack, code))
                        .toList(),
                rules(caseNumber),
                home.visits(caseNumber).stream().map(CaseDetails::visit).toList(),
                supervision.marks(caseNumber).stream().map(this::overdue).toList(),
                of.agent().map(Agent::name).orElse(null),
                of.filing().remarks(),
                of.filing().previousCaseNumber());
    }

    private List<Rule> rules(String caseNumber) {
        List<FiredRule> kept = rules.findByCaseNumberOrderByDecisionNoAscPositionAsc(caseNumber);
        int last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).decisionNo();
        return kept.stream()
                .filter(rule -> rule.decisionNo() == last)
                .map(rule -> new Rule(rule.categoryName(), rule.ruleId(), rule.article(), rule.explanation()))
                .toList();
    }

    private static Visit visit(HomeVisit visit) {
        return new Visit(
                visit.visitedOn(),
                visit.place(),
                visit.outcome().label(),
                visit.findings(),
                visit.backdateReason(),
                visit.officerName(),
                visit.recordedAt());
    }

    private Overdue overdue(OverdueMark mark) {
        return new Overdue(
                mark.stepName(),
                units.get(mark.unitCode()).name(),
                mark.dueAt(),
                mark.markedAt(),
                mark.supervisedByName(),
                mark.opinion(),
                mark.supervisedAt());
    }
}
