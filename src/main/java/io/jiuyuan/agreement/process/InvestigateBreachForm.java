package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementTermination;
import io.jiuyuan.agreement.steps.AgreementTermination.Report;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 违约调查核实. */
@Component
class InvestigateBreachForm implements TaskForm {

    private static final String HEARD = "heard";
    private static final String WAIVED = "waived";

    private final ChangeView changes;
    private final AgreementRecords records;
    private final AgreementTermination termination;

    InvestigateBreachForm(ChangeView changes, AgreementRecords records, AgreementTermination termination) {
        this.changes = changes;
        this.records = records;
        this.termination = termination;
    }

    @Override
    public String taskKey() {
        return AgreementChangeProcess.INVESTIGATE_BREACH;
    }

    @Override
    public Object view(TaskContext task) {
        AgreementChange change = changes.change(task);
        FormView.Builder view = changes.about(task);
        if (change.opinion() != null) {
            view.warning("审定人要求补充调查：" + change.opinion());
        }
        return view.option(AgreementChangeProcess.BREACH, "查实违约，提请解除协议")
                .option(AgreementChangeProcess.NO_BREACH, "未查实违约，协议继续履行")
                .field(FormField.multiline("findings", "调查核实情况").must())
                .field(FormField.of(HEARD, "本人陈述", FormField.Type.RADIO)
                        .must()
                        .options(List.of(new Option(HEARD, "已听取本人陈述"), new Option(WAIVED, "已告知，本人未作陈述"))))
                .field(FormField.date("heardOn", "陈述（告知）日期").must().max(records.today()))
                .field(FormField.multiline("statement", "陈述内容或者告知方式").must())
                .field(FormField.of("evidence", "证据材料", FormField.Type.FILES).hint("谈话记录、通知回执、照片等；查实违约的必须上传。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(AgreementChangeProcess.BREACH, AgreementChangeProcess.NO_BREACH));
        String heard = input.text(HEARD);
        Report report = new Report(
                outcome.equals(AgreementChangeProcess.BREACH),
                input.text("findings"),
                HEARD.equals(heard) ? Boolean.TRUE : WAIVED.equals(heard) ? Boolean.FALSE : null,
                input.date("heardOn"),
                input.text("statement"),
                input.list("evidence"));
        input.check();
        termination.investigated(ChangeView.id(task), records.officer(task.username()), report);
        return Map.of(
                AgreementChangeProcess.OUTCOME,
                outcome,
                AgreementChangeProcess.CHANGE_OUTCOME,
                AgreementChangeProcess.KEEP);
    }
}
