package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.InputRejected;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公示异议核查: one conclusion settles every objection that is open against the notice. */
@Component
public class Objections {

    private final CaseRecords records;
    private final Separation separation;
    private final CategoryChoice categories;
    private final Noticing noticing;
    private final PublicNotices notices;
    private final Refusals refusals;
    private final SendBack sendBack;
    private final ApplicantMessages messages;

    Objections(
            CaseRecords records,
            Separation separation,
            CategoryChoice categories,
            Noticing noticing,
            PublicNotices notices,
            Refusals refusals,
            SendBack sendBack,
            ApplicantMessages messages) {
        this.records = records;
        this.separation = separation;
        this.categories = categories;
        this.noticing = noticing;
        this.notices = notices;
        this.refusals = refusals;
        this.sendBack = sendBack;
        this.messages = messages;
    }

    /**
     * Stops the case. An objection against a notice that the case has left behind, or that is no case of ours, stops nothing.
     */
    public boolean raised(String caseNumber, String noticeNumber) {
        Optional<RecognitionCase> held = records.find(caseNumber)
                .filter(of -> of.status() == CaseStatus.NOTICE || of.status() == CaseStatus.OBJECTION)
                .filter(of -> of.notice().number().filter(noticeNumber::equals).isPresent());
        held.ifPresent(of -> {
            of.objectionRaised();
            messages.objectionRaised(of);
        });
        return held.isPresent();
    }

    /** Not upheld: the notice runs on. */
    public void dismiss(String caseNumber, Officer officer, String answer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.OBJECTION, officer);
        settle(of, false, answer, officer);
        of.objectionDismissed(List.of());
        records.record(of, CaseStep.OBJECTION, officer, new Result("dismiss", "异议不成立，继续公示"), opinion);
    }

    /**
     * The category was wrong: what is announced changes, so a new notice with its full period follows.
     *
     * @throws InputRejected at {@code category} when it is the one already announced
     */
    public void amend(String caseNumber, Officer officer, String category, String answer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.OBJECTION, officer);
        CategoryFinding finding = categories.fired(of);
        List<String> settled = categories.choose(of, finding, category);
        if (category == null || category.equals(of.categories().get(0))) {
            throw new InputRejected("category", "请选择更正后的类别。");
        }
        settle(of, true, answer, officer);
        noticing.takeDown(of, "公示内容更正，重新公示");
        of.objectionDismissed(settled);
        categories.keep(
                records.record(
                        of,
                        CaseStep.OBJECTION,
                        officer,
                        new Result("amend", "更正类别，重新公示"),
                        opinion,
                        categories.basis(finding, category)),
                finding);
    }

    /** Upheld: reviewed anew from that step. */
    public void sendBack(String caseNumber, Officer officer, StepKind target, String answer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        settle(of, true, answer, officer);
        sendBack.to(caseNumber, CaseStep.OBJECTION, officer, target, opinion);
    }

    /** Upheld: recognition is refused. */
    public void refuse(String caseNumber, Officer officer, String reason, String answer, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        settle(of, true, answer, officer);
        refusals.refuse(caseNumber, CaseStep.OBJECTION, officer, reason, opinion);
    }

    private void settle(RecognitionCase of, boolean upheld, String answer, Officer officer) {
        noticing.objections(of).stream()
                .filter(objection -> !objection.settled())
                .forEach(objection -> notices.settle(objection.number(), upheld, answer, officer.username()));
    }
}
