package io.jiuyuan.recognition.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.FiredRule;
import io.jiuyuan.recognition.domain.FiredRuleRepository;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The written decision with its reason and remedy, and the message that it is there. Each is made once. */
@Component
public class DecisionPapers {

    private final CaseRecords records;
    private final FiredRuleRepository rules;
    private final Persons persons;
    private final StepUnits units;
    private final Documents documents;
    private final ApplicationPaper application;
    private final ApplicantMessages messages;
    private final Clock clock;

    DecisionPapers(
            CaseRecords records,
            FiredRuleRepository rules,
            Persons persons,
            StepUnits units,
            Documents documents,
            ApplicationPaper application,
            ApplicantMessages messages,
            Clock clock) {
        this.records = records;
        this.rules = rules;
        this.persons = persons;
        this.units = units;
        this.documents = documents;
        this.application = application;
        this.messages = messages;
        this.clock = clock;
    }

    public void issueRecognition(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        List<CaseDecision> decisions = records.decisions(caseNumber);
        CaseDecision decision = decisions.get(decisions.size() - 1);
        PersonIdentity person = persons.identity(of.personId(), "制发认定决定，案号" + caseNumber);
        Map<String, Object> model = common(of, pack, person, decision);
        model.put("granted", true);
        model.put("categoryName", CategoryChoice.name(pack, of.categories().get(0)));
        model.put("article", decision.article());
        model.put("ruleId", decision.ruleId());
        model.put("explanation", explanation(decision));
        documents.produce(key(caseNumber), caseNumber, Templates.RECOGNITION_DECISION, "就业困难人员认定决定书", model);
        application.produce(of, person, decisions);
        messages.recognized(of, pack);
    }

    public void issueRefusal(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        List<CaseDecision> decisions = records.decisions(caseNumber);
        CaseDecision decision = decisions.get(decisions.size() - 1);
        PersonIdentity person = persons.identity(of.personId(), "制发认定决定，案号" + caseNumber);
        Map<String, Object> model = common(of, pack, person, decision);
        model.put("granted", false);
        model.put("categoryName", CategoryChoice.name(pack, of.claimed().get(0)));
        model.put("article", decision.article());
        model.put("reasons", reasons(decision));
        model.put("remedy", pack.recognition().remedy());
        documents.produce(key(caseNumber), caseNumber, Templates.RECOGNITION_DECISION, "不予认定决定书", model);
        application.produce(of, person, decisions);
        messages.refused(of, pack, decision);
    }

    private Map<String, Object> common(
            RecognitionCase of, PolicyPack pack, PersonIdentity person, CaseDecision decision) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", person.name());
        model.put("identityNumber", person.identityNumber());
        model.put("submittedOn", day(of.filing().submittedAt()));
        model.put("policyTitle", pack.title());
        model.put("policyVersion", of.policyVersion());
        model.put("unitName", pack.authority(units.get(decision.unitCode())));
        model.put("decidedOn", day(decision.decidedAt()));
        return model;
    }

    private static List<String> reasons(CaseDecision decision) {
        List<String> reasons = new ArrayList<>();
        reasons.add(RefusalReason.label(decision.reasonCode()));
        if (decision.opinion() != null) {
            reasons.add(decision.opinion());
        }
        return reasons;
    }

    private String explanation(CaseDecision decision) {
        return rules.findByCaseNumberOrderByDecisionNoAscPositionAsc(decision.caseNumber()).stream()
                .filter(rule -> rule.decisionNo() == decision.decisionNo())
                .filter(rule -> rule.ruleId().equals(decision.ruleId()))
                .findFirst()
                .map(FiredRule::explanation)
                .orElse(null);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static String key(String caseNumber) {
        return "recognition-decision:" + caseNumber;
    }
}
