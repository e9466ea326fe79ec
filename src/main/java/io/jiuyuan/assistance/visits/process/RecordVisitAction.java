package io.jiuyuan.assistance.visits.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.visits.VisitDuties;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.assistance.visits.domain.VisitKind;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 登记走访 without a task: a day's batch, an offline note, a call between two visits (T22). */
@Component
class RecordVisitAction implements CaseAction {

    private final VisitRecords records;
    private final VisitDuties duties;
    private final VisitFields fields;
    private final CaseDesk cases;
    private final Officers officers;

    RecordVisitAction(VisitRecords records, VisitDuties duties, VisitFields fields, CaseDesk cases, Officers officers) {
        this.records = records;
        this.duties = duties;
        this.fields = fields;
        this.cases = cases;
        this.officers = officers;
    }

    @Override
    public String code() {
        return "record-visit";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        if (duties.find(caseNumber).isEmpty()
                || !cases.mayRecord(caseNumber, officers.find(username).orElseThrow())) {
            return Optional.empty();
        }
        List<FormField> all = new ArrayList<>();
        all.add(FormField.of("outcome", "走访方式", Type.RADIO)
                .options(VisitFields.KINDS)
                .must());
        all.addAll(fields.fields(caseNumber));
        return Optional.of(new Offer("帮扶服务", "登记走访", "登记后，当月走访任务已完成的自动办结。", all));
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        VisitKind kind = VisitKind.of(input.outcome(
                        VisitFields.KINDS.stream().map(Option::code).toList()))
                .orElseThrow();
        records.record(caseNumber, officers.find(username).orElseThrow(), fields.read(input, kind));
    }
}
