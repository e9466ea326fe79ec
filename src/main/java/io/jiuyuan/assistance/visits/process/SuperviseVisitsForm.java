package io.jiuyuan.assistance.visits.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.HelpedPerson;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 缺访督办. */
@Component
class SuperviseVisitsForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_OPINION = 4;

    private final VisitRecords records;
    private final VisitCards visits;
    private final HelpedPerson cards;
    private final Officers officers;

    SuperviseVisitsForm(VisitRecords records, VisitCards visits, HelpedPerson cards, Officers officers) {
        this.records = records;
        this.visits = visits;
        this.cards = cards;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return MonthlyVisitsProcess.SUPERVISE_VISITS;
    }

    @Override
    public Object view(TaskContext task) {
        String caseNumber = task.businessKey();
        YearMonth month = month(task);
        boolean later =
                records.month(caseNumber, month).filter(VisitMonth::fulfilled).isPresent();
        FormView.Builder view = cards.about(caseNumber, "缺访督办")
                .warning(VisitCards.name(month)
                        + (later ? "月末未完成入户，后已补录，请核实补录是否属实。" : "未完成入户，已登记缺访，当月任务已收回，请督促帮扶人按月入户。"));
        visits.cards(caseNumber, month).forEach(view::card);
        return view.option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must().max(1000))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        records.supervise(
                task.businessKey(), month(task), officers.find(task.username()).orElseThrow(), opinion);
        return Map.of();
    }

    private static YearMonth month(TaskContext task) {
        return YearMonth.parse((String) task.variables().get(MonthlyVisitsProcess.MISSED_MONTH));
    }
}
