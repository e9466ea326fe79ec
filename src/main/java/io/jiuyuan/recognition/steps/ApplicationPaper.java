package io.jiuyuan.recognition.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.documents.Templates.Box;
import io.jiuyuan.documents.Templates.Opinion;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.Agent;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.PersonOptions;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The application form as a paper, with the opinions of those who decided (X19, T34). */
@Component
class ApplicationPaper {

    private static final List<StepKind> OPINIONS =
            List.of(StepKind.PRELIMINARY_REVIEW, StepKind.RECHECK, StepKind.APPROVAL);

    private final CaseRecords records;
    private final Persons persons;
    private final RequiredMaterials checklist;
    private final AgentPhones agentPhones;
    private final PatientNumbers patients;
    private final StepUnits units;
    private final Documents documents;
    private final Clock clock;

    ApplicationPaper(
            CaseRecords records,
            Persons persons,
            RequiredMaterials checklist,
            AgentPhones agentPhones,
            PatientNumbers patients,
            StepUnits units,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.persons = persons;
        this.checklist = checklist;
        this.agentPhones = agentPhones;
        this.patients = patients;
        this.units = units;
        this.documents = documents;
        this.clock = clock;
    }

    /** Once per case, after the decision. */
    void produce(RecognitionCase of, PersonIdentity identity, List<CaseDecision> decisions) {
        PolicyPack pack = records.policy(of);
        String title = pack.cityName() + "就业困难人员认定申请表";
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("formTitle", title);
        model.put("filledOn", day(of.filing().submittedAt()));
        person(of, identity, pack, model);
        model.put("categories", categories(of, pack.recognition()));
        model.put("singleCategory", pack.recognition().singlePrimaryCategory());
        model.put("materials", materials(of));
        of.agent().ifPresent(agent -> agent(of, agent, model));
        of.patient().ifPresent(patient -> model.put("patient", patients.words(of, patient)));
        model.put("opinions", opinions(of, pack, decisions));
        documents.produce(
                "application-form:" + of.caseNumber(), of.caseNumber(), Templates.APPLICATION_FORM, title, model);
    }

    private void person(RecognitionCase of, PersonIdentity identity, PolicyPack pack, Map<String, Object> model) {
        PersonFile file = persons.file(of.personId(), "打印认定申请表，案号" + of.caseNumber());
        model.put("name", identity.name());
        model.put("identityNumber", identity.identityNumber());
        model.put("phone", identity.phone());
        model.put("sex", file.sex().label());
        model.put("ethnicity", file.ethnicity());
        model.put("politicalStatus", file.politicalStatus());
        model.put("education", file.education());
        model.put("maritalStatus", file.maritalStatus());
        model.put("employmentCertificateNumber", file.employmentCertificateNumber());
        model.put("unemployedSince", file.unemployedSince());
        model.put("hukouAddress", file.hukouAddress());
        model.put("residenceAddress", file.residenceAddress());
        model.put("wishes", wishes(pack, file));
    }

    private void agent(RecognitionCase of, Agent agent, Map<String, Object> model) {
        model.put("agentName", agent.name());
        model.put("agentRelation", agent.relation());
        model.put("agentPhone", agentPhones.of(of).orElse(null));
    }

    /** The recognized ones, or the claimed ones of a refusal; one box where only one may be ticked. */
    private static List<Box> categories(RecognitionCase of, RecognitionPolicy policy) {
        List<String> ticked = CategoryChoice.kept(of, policy);
        return policy.categories().stream()
                .map(category -> new Box(category.name(), ticked.contains(category.code())))
                .toList();
    }

    private List<Box> materials(RecognitionCase of) {
        List<String> kinds =
                checklist.files(of).stream().map(Materials.Info::kind).toList();
        return checklist.rules(of).stream()
                .map(rule -> new Box(rule.name(), rule.satisfiedBy(kinds)))
                .toList();
    }

    private static List<Box> wishes(PolicyPack pack, PersonFile file) {
        return pack.wishes().stream()
                .map(wish -> new Box(wish.name(), file.wishes().contains(PersonOptions.WISH.labelOf(wish.code()))))
                .toList();
    }

    private List<Opinion> opinions(RecognitionCase of, PolicyPack pack, List<CaseDecision> decisions) {
        return OPINIONS.stream()
                .filter(of.path()::has)
                .map(kind -> opinion(kind, pack, decisions))
                .toList();
    }

    /** The last word of each step; a step that was not reached stays blank. */
    private Opinion opinion(StepKind kind, PolicyPack pack, List<CaseDecision> decisions) {
        String label = StepNames.of(kind, pack.recognition()) + "意见";
        return decisions.stream()
                .filter(decision ->
                        StepNames.kind(decision.step()).filter(kind::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(last -> new Opinion(
                        label,
                        words(last.outcomeName(), last.opinion()),
                        pack.authority(units.get(last.unitCode())),
                        day(last.decidedAt())))
                .orElseGet(() -> new Opinion(label, null, null, null));
    }

    /** An opinion that repeats the outcome is printed once. */
    static String words(String outcome, String opinion) {
        return opinion == null || opinion.equals(outcome) ? outcome : outcome + "：" + opinion;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
