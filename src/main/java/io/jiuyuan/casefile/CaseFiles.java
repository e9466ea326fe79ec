package io.jiuyuan.casefile;

import io.jiuyuan.comparison.Comparisons;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.CaseChapter.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts a case's file together from what each module keeps of it. */
@Service
public class CaseFiles {

    private static final String PURPOSE = "查阅个人档案";

    private final Recognitions recognitions;
    private final Persons persons;
    private final Comparisons comparisons;
    private final Materials materials;
    private final Documents documents;
    private final Notifications notifications;
    private final CaseCourses courses;
    private final Policies policies;
    private final Units units;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    CaseFiles(
            Recognitions recognitions,
            Persons persons,
            Comparisons comparisons,
            Materials materials,
            Documents documents,
            Notifications notifications,
            CaseCourses courses,
            Policies policies,
            Units units,
            Officers officers,
            Jurisdiction jurisdiction) {
        this.recognitions = recognitions;
        this.persons = persons;
        this.comparisons = comparisons;
        this.materials = materials;
        this.documents = documents;
        this.notifications = notifications;
        this.courses = courses;
        this.policies = policies;
        this.units = units;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Opens a case's file for the signed-in officer; the read is recorded.
     *
     * @throws NotFound when there is no such case
     * @throws io.jiuyuan.shared.AccessRefused when the case lies outside the officer's jurisdiction
     */
    public CaseFile open(String caseNumber) {
        Recognitions.State state =
                recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有案号为 " + caseNumber + " 的案件。"));
        Officer reader = officers.current();
        jurisdiction.requireMaySee(reader, state.unitCode());
        Recognitions.Details details = recognitions.details(caseNumber);
        List<Recognitions.Decision> decisions = recognitions.decisions(caseNumber);
        List<Comparisons.Answer> answers = comparisons.of(caseNumber);
        List<Documents.Info> papers = documents.of(caseNumber);
        List<Notifications.Sent> messages = notifications.of(caseNumber);
        String firstReceiver =
                officers.find(state.firstReceiver()).map(Officer::name).orElse(state.firstReceiver());
        return new CaseFile(
                state,
                units.get(state.unitCode()).fullName(),
                firstReceiver,
                policies.version(state.policyVersion()).title(),
                persons.file(state.personId(), PURPOSE),
                courses.of(state, reader),
                details,
                decisions,
                answers,
                materials.of(caseNumber),
                papers,
                messages,
                timeline(
                        state,
                        firstReceiver,
                        details,
                        decisions,
                        answers,
                        papers,
                        messages,
                        courses.happenings(caseNumber)));
    }

    private static List<CaseFile.Event> timeline(
            Recognitions.State state,
            String firstReceiver,
            Recognitions.Details details,
            List<Recognitions.Decision> decisions,
            List<Comparisons.Answer> answers,
            List<Documents.Info> papers,
            List<Notifications.Sent> messages,
            List<Happening> happenings) {
        List<CaseFile.Event> events = new ArrayList<>();
        events.add(new CaseFile.Event(state.submittedAt(), "submitted", "提交认定申请，首问责任人 " + firstReceiver));
        decisions.stream()
                .filter(d -> !d.outcome().equals("submitted"))
                .forEach(d -> events.add(new CaseFile.Event(
                        d.at(),
                        "decision",
                        "%s：%s（%s %s）"
                                .formatted(
                                        d.stepName(), d.outcomeName(), orEmpty(d.unitName()), orEmpty(d.officerName())),
                        d.article())));
        answers.forEach(a ->
                events.add(new CaseFile.Event(a.at(), "comparison", "数据比对（" + a.registerName() + "）：" + a.summary())));
        details.overdue().forEach(o -> {
            events.add(new CaseFile.Event(o.markedAt(), "overdue", o.stepName() + "超期（" + o.unitName() + "）"));
            if (o.supervisedAt() != null) {
                events.add(new CaseFile.Event(
                        o.supervisedAt(), "overdue", "超期督办（" + o.supervisedByName() + "）：" + o.opinion()));
            }
        });
        papers.forEach(p -> events.add(new CaseFile.Event(p.createdAt(), "document", "生成文书：" + p.title())));
        messages.forEach(m -> events.add(new CaseFile.Event(m.createdAt(), "message", "告知申请人：" + m.text())));
        happenings.forEach(h -> events.add(new CaseFile.Event(h.at(), "assistance", h.text(), h.article())));
        events.sort(Comparator.comparing(CaseFile.Event::at));
        return events;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
