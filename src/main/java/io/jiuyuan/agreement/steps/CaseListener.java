package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementFlow;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.recognition.CaseMoved;
import io.jiuyuan.recognition.CategoryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a case makes its agreement untrue: the street is asked to change it (T34, T37). */
@Component
class CaseListener {

    private final AgreementRecords records;
    private final HelperNaming naming;
    private final HelperChoice choice;
    private final ChangeRequests changes;
    private final AgreementFlow flow;

    CaseListener(
            AgreementRecords records,
            HelperNaming naming,
            HelperChoice choice,
            ChangeRequests changes,
            AgreementFlow flow) {
        this.records = records;
        this.naming = naming;
        this.choice = choice;
        this.changes = changes;
        this.flow = flow;
    }

    /** A helper who works for the new unit, too, goes on. */
    @EventListener
    void on(CaseMoved moved) {
        boolean leftBehind = naming.current(moved.caseNumber())
                .map(HelperAssignment::helper)
                .filter(helper ->
                        choice.find(moved.toUnitCode(), helper.username()).isEmpty())
                .isPresent();
        if (leftBehind && flow.takesChanges(moved.caseNumber())) {
            changes.askAfterMove(moved.caseNumber(), records.officer(moved.officer()));
        }
    }

    @EventListener
    void on(CategoryChanged changed) {
        records.open(changed.caseNumber())
                .filter(Agreement::inForce)
                .filter(agreement -> !agreement.categoryCode().equals(changed.toCategory()))
                .filter(agreement -> flow.takesChanges(changed.caseNumber()))
                .ifPresent(agreement -> changes.proposeCategory(
                        changed.caseNumber(),
                        records.officer(changed.officer()),
                        changed.toCategory(),
                        changed.toName(),
                        "协议首部乙方的人员类别由“" + agreement.categoryName() + "”变更为“" + changed.toName() + "”。"));
    }
}
