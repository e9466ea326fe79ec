package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.domain.Investigation;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.ChangeRequests;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the forms of a change show beside their own fields. */
@Component
class ChangeView {

    private final AgreementView views;
    private final AgreementRecords records;
    private final ChangeRequests changes;

    ChangeView(AgreementView views, AgreementRecords records, ChangeRequests changes) {
        this.views = views;
        this.records = records;
        this.changes = changes;
    }

    AgreementChange change(TaskContext task) {
        return changes.get(id(task));
    }

    static String id(TaskContext task) {
        return (String) task.variables().get(AgreementChangeProcess.CHANGE_ID);
    }

    /** The person, the request, and the agreement as it stands. */
    FormView.Builder about(TaskContext task) {
        AgreementChange change = change(task);
        FormView.Builder view = views.about(task).card(request(change));
        if (change.investigation() != null) {
            view.card(investigation(change.investigation()));
        }
        records.open(task.businessKey())
                .ifPresent(agreement -> view.card(AgreementView.card(agreement).folded()));
        return view;
    }

    private static FormView.Card request(AgreementChange change) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(FormView.row("申请事项", change.kind().label()));
        if (change.duties() != null) {
            rows.add(FormView.row("涉及的义务", change.duties()));
        }
        rows.add(FormView.row("事由", change.reasonText()));
        if (change.previousHelperName() != null) {
            rows.add(FormView.row("原帮扶人", change.previousHelperName()));
        }
        if (change.helper() != null) {
            rows.add(FormView.row(
                    "新帮扶人", change.helper().name() + "（" + change.helper().unitName() + "）"));
        }
        if (change.amendment() != null) {
            rows.add(FormView.row("变更内容", change.amendment()));
        }
        if (change.kind() == ChangeKind.TERMS && change.decidedOn() != null) {
            rows.add(FormView.row("变更后的其他约定", change.otherTerms()));
        }
        if (change.page().paperId() != null) {
            rows.add(FormView.row("补充页（一式三份）", AgreementView.link(change.page().paperId())));
        }
        rows.add(FormView.row("登记", change.requestedByName() + "　" + change.requestedOn()));
        return FormView.Card.facts("变更申请", null, rows);
    }

    private static FormView.Card investigation(Investigation found) {
        return FormView.Card.facts(
                "调查核实情况",
                null,
                List.of(
                        FormView.row("调查情况", found.findings()),
                        FormView.row(found.heard() ? "听取本人陈述" : "已告知，本人未作陈述", String.valueOf(found.heardOn())),
                        FormView.row(found.heard() ? "本人陈述" : "告知方式", found.statement()),
                        FormView.row("调查人", found.byName() + "　" + found.on())));
    }
}
