package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.recognition.PersonRecognized;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 审核确认: the rules are asked once more, and the person is recognized with one primary category (T34). */
@Component
public class Approval {

    private final CaseRecords records;
    private final Separation separation;
    private final CategoryChoice categories;
    private final FamilyLimits familyLimits;
    private final Noticing noticing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approval(
            CaseRecords records,
            Separation separation,
            CategoryChoice categories,
            FamilyLimits familyLimits,
            Noticing noticing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.separation = separation;
        this.categories = categories;
        this.familyLimits = familyLimits;
        this.noticing = noticing;
        this.events = events;
        this.clock = clock;
    }

    /** @param category the approver's choice, null to keep what the review settled on */
    public void pass(String caseNumber, Officer officer, String category, String opinion) {
        RecognitionCase of = records.get(caseNumber);
        separation.require(caseNumber, CaseStep.APPROVAL, officer);
        CategoryFinding finding = categories.fired(of);
        List<String> recognized = categories.choose(of, finding, category);
        familyLimits.require(of, recognized);
        of.approve(recognized, noticing.objectionOpen(of), clock.instant());
        CaseDecision decision = records.record(
                of,
                CaseStep.APPROVAL,
                officer,
                Result.RECOGNIZED,
                opinion,
                categories.basis(finding, recognized.get(0)));
        categories.keep(decision, finding);
        events.publishEvent(new PersonRecognized(
                caseNumber, of.personId(), of.unitCode(), recognized.get(0), LocalDate.now(clock)));
    }
}
