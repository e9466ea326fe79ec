package io.jiuyuan.assistance.visits.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.HelpedPerson;
import io.jiuyuan.assistance.services.ServiceCards;
import io.jiuyuan.assistance.visits.VisitDuties;
import io.jiuyuan.assistance.visits.VisitRecords;
import io.jiuyuan.assistance.visits.VisitRecords.Report;
import io.jiuyuan.assistance.visits.domain.VisitKind;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 每月入户走访 (T19, T35). */
@Component
class VisitHomeForm implements TaskForm {

    private final VisitRecords records;
    private final VisitDuties duties;
    private final VisitFields fields;
    private final VisitCards visits;
    private final ServiceCards services;
    private final HelpedPerson cards;
    private final Officers officers;
    private final Clock clock;

    VisitHomeForm(
            VisitRecords records,
            VisitDuties duties,
            VisitFields fields,
            VisitCards visits,
            ServiceCards services,
            HelpedPerson cards,
            Officers officers,
            Clock clock) {
        this.records = records;
        this.duties = duties;
        this.fields = fields;
        this.visits = visits;
        this.services = services;
        this.cards = cards;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return MonthlyVisitsProcess.VISIT_HOME;
    }

    @Override
    public Object view(TaskContext task) {
        String caseNumber = task.businessKey();
        FormView.Builder view = cards.about(caseNumber, "每月入户走访");
        visits.warnings(caseNumber, month(task)).forEach(view::warning);
        visits.cards(caseNumber, month(task)).forEach(view::card);
        services.of(caseNumber).forEach(view::card);
        for (Option kind : VisitFields.KINDS) {
            view.option(kind.code(), kind.label());
        }
        fields.fields(caseNumber).forEach(view::field);
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        VisitKind kind = VisitKind.of(input.outcome(
                        VisitFields.KINDS.stream().map(Option::code).toList()))
                .orElseThrow();
        Report report = fields.read(input, kind);
        String caseNumber = task.businessKey();
        records.recordForTask(caseNumber, officers.find(task.username()).orElseThrow(), report);
        boolean done = records.month(caseNumber, month(task))
                .filter(VisitMonth::fulfilled)
                .isPresent();
        if (!done && month(task).isBefore(duties.thisMonth())) {
            throw new RuleRefused("month-over", "该月已结束，本任务正在收回。请刷新任务列表，在新的走访任务或“走访登记”中登记。");
        }
        return Map.of(MonthlyVisitsProcess.VISIT_OUTCOME, done ? MonthlyVisitsProcess.DONE : MonthlyVisitsProcess.OWED);
    }

    private YearMonth month(TaskContext task) {
        return YearMonth.from(task.due().atZone(clock.getZone()));
    }
}
