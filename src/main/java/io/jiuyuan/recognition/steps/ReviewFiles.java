package io.jiuyuan.recognition.steps;

import io.jiuyuan.comparison.Comparisons.Answer;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.publicnotice.PublicNotices.Objection;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.recognition.domain.Agent;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.HomeVisit;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.steps.ReviewFile.Application;
import io.jiuyuan.recognition.steps.ReviewFile.Claim;
import io.jiuyuan.recognition.steps.ReviewFile.File;
import io.jiuyuan.recognition.steps.ReviewFile.Finding;
import io.jiuyuan.recognition.steps.ReviewFile.Material;
import io.jiuyuan.recognition.steps.ReviewFile.Miss;
import io.jiuyuan.recognition.steps.ReviewFile.NoticeView;
import io.jiuyuan.recognition.steps.ReviewFile.ObjectionView;
import io.jiuyuan.recognition.steps.ReviewFile.Visit;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a form shows of a case. Reading the person's file is recorded with its purpose. */
@Component
public class ReviewFiles {

    private final CaseRecords records;
    private final StepUnits units;
    private final Officers officers;
    private final Persons persons;
    private final RequiredMaterials checklist;
    private final CategoryChoice categories;
    private final DataComparison comparison;
    private final HomeVerification home;
    private final Noticing noticing;
    private final AgentPhones agentPhones;
    private final PatientNumbers patients;
    private final Warnings warnings;

    ReviewFiles(
            CaseRecords records,
            StepUnits units,
            Officers officers,
            Persons persons,
            RequiredMaterials checklist,
            CategoryChoice categories,
            DataComparison comparison,
            HomeVerification home,
            Noticing noticing,
            AgentPhones agentPhones,
            PatientNumbers patients,
            Warnings warnings) {
        this.records = records;
        this.units = units;
        this.officers = officers;
        this.persons = persons;
        this.checklist = checklist;
        this.categories = categories;
        this.comparison = comparison;
        this.home = home;
        this.noticing = noticing;
        this.agentPhones = agentPhones;
        this.patients = patients;
        this.warnings = warnings;
    }

    /** The parts that every form shows, and the case's finding for the choices beside them. */
    public record Base(
            RecognitionCase recognition,
            Application application,
            PersonFile person,
            List<ReviewFile.Circumstance> circumstances,
            CategoryFinding finding,
            Finding findingView,
            List<Material> materials,
            List<Answer> comparison,
            List<Visit> homeVisits,
            NoticeView notice,
            List<ObjectionView> objections,
            List<Decision> history,
            List<String> warnings) {}

    /**
     * @param reviewing the review that the officer is about to take, null when the form reviews nothing
     * @param withContacts whether to show who objected
     */
    public Base of(String caseNumber, String purpose, Officer officer, CaseStep reviewing, boolean withContacts) {
        RecognitionCase of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        CategoryFinding finding = categories.finding(of);
        List<Answer> answers = comparison.answers(caseNumber);
        List<HomeVisit> visits = home.visits(caseNumber);
        return new Base(
                of,
                application(of, pack),
                persons.file(of.personId(), purpose + "，案号" + caseNumber),
                CircumstanceWords.of(of.facts().facts()),
                finding,
                new Finding(finding.hits(), missed(of, finding, pack)),
                materials(of),
                answers,
                visits.stream().map(ReviewFiles::visit).toList(),
                noticing.notice(of).map(ReviewFiles::notice).orElse(null),
                noticing.objections(of).stream()
                        .map(objection -> objection(objection, withContacts))
                        .toList(),
                records.decisions(caseNumber).stream().map(DecisionRecords::of).toList(),
                warnings.of(of, finding, answers, visits, officer, reviewing));
    }

    private Application application(RecognitionCase of, PolicyPack pack) {
        List<Claim> claims = new ArrayList<>();
        of.claimed().forEach(code -> claims.add(new Claim(code, CategoryChoice.name(pack, code), claims.isEmpty())));
        return new Application(
                of.caseNumber(),
                of.status().label(),
                Channel.of(of.filing().channel())
                        .map(Channel::label)
                        .orElse(of.filing().channel()),
                officers.find(of.filing().firstReceiver())
                        .map(Officer::name)
                        .orElse(of.filing().firstReceiver()),
                units.get(of.unitCode()).name(),
                of.filing().submittedAt(),
                of.comparison().round(),
                of.agent().map(agent -> agent(of, agent)).orElse(null),
                of.filing().remarks(),
                of.filing().previousCaseNumber(),
                of.patient().map(patient -> patients.words(of, patient)).orElse(null),
                claims);
    }

    private String agent(RecognitionCase of, Agent agent) {
        String relation = agent.relation() == null ? "" : "（" + agent.relation() + "）";
        return agent.name() + relation + agentPhones.of(of).orElse("");
    }

    private static List<Miss> missed(RecognitionCase of, CategoryFinding finding, PolicyPack pack) {
        return of.claimed().stream()
                .filter(code -> !finding.contains(code))
                .map(code -> new Miss(
                        code,
                        CategoryChoice.name(pack, code),
                        finding.missed(code)
                                .map(CategoryFinding.Missed::explanation)
                                .orElse("本市没有该类别")))
                .toList();
    }

    private List<Material> materials(RecognitionCase of) {
        List<Materials.Info> files = checklist.files(of);
        List<String> kinds = files.stream().map(Materials.Info::kind).toList();
        List<MaterialRule> rules = checklist.rules(of);
        List<Material> list = new ArrayList<>();
        for (MaterialRule rule : rules) {
            List<File> own = files.stream()
                    .filter(file -> file.kind().equals(rule.code())
                            || rule.alternatives().contains(file.kind()) && !listed(rules, file.kind()))
                    .map(ReviewFiles::file)
                    .toList();
            list.add(new Material(rule.code(), rule.name(), rule.required(), rule.satisfiedBy(kinds), own));
        }
        files.stream()
                .map(Materials.Info::kind)
                .distinct()
                .filter(kind -> !listed(rules, kind)
                        && rules.stream().noneMatch(rule -> rule.alternatives().contains(kind)))
                .forEach(kind -> list.add(new Material(kind, "其他材料", false, true, filesOf(files, kind))));
        return list;
    }

    private static boolean listed(List<MaterialRule> rules, String kind) {
        return rules.stream().anyMatch(rule -> rule.code().equals(kind));
    }

    private static List<File> filesOf(List<Materials.Info> files, String kind) {
        return files.stream()
                .filter(file -> file.kind().equals(kind))
                .map(ReviewFiles::file)
                .toList();
    }

    private static File file(Materials.Info info) {
        return new File(info.id(), info.fileName(), info.mediaType(), info.size());
    }

    private static Visit visit(HomeVisit visit) {
        return new Visit(
                visit.visitedOn(),
                visit.place(),
                visit.outcome().code(),
                visit.outcome().label(),
                visit.findings(),
                visit.backdateReason(),
                visit.officerName(),
                visit.recordedAt());
    }

    private static NoticeView notice(Notice notice) {
        return new NoticeView(
                notice.number(),
                notice.personLine(),
                notice.category(),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional());
    }

    private static ObjectionView objection(Objection objection, boolean withContacts) {
        Optional<Objection> contacts = Optional.of(objection).filter(o -> withContacts);
        return new ObjectionView(
                objection.number(),
                objection.text(),
                contacts.map(Objection::contactName).orElse(null),
                contacts.map(Objection::contactPhone).orElse(null),
                objection.at(),
                objection.settled(),
                objection.upheld(),
                objection.answer());
    }
}
