package io.jiuyuan.exit.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.exit.domain.ExitOverdue;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitSupervision;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 退出超期督办. */
@Component
class SuperviseExitForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_TEXT = 4;

    private final ExitCards cards;
    private final ExitRecords records;
    private final ExitSupervision supervision;
    private final ExitOfficers officers;
    private final Processes processes;

    SuperviseExitForm(
            ExitCards cards,
            ExitRecords records,
            ExitSupervision supervision,
            ExitOfficers officers,
            Processes processes) {
        this.cards = cards;
        this.records = records;
        this.supervision = supervision;
        this.officers = officers;
        this.processes = processes;
    }

    @Override
    public String taskKey() {
        return ExitProcess.SUPERVISE_EXIT;
    }

    @Override
    public FormView view(TaskContext task) {
        ExitOverdue mark = supervision.get(mark(task));
        boolean stillOpen = processes.openTasks(task.businessKey()).stream()
                .anyMatch(open ->
                        open.key().equals(mark.taskKey()) && mark.dueAt().equals(open.due()));
        return cards.about(records.require(task.businessKey()))
                .card(Card.facts(
                        "超期环节",
                        null,
                        List.of(
                                row("环节", mark.stepName()),
                                row("承办单位", records.unit(mark.unitCode()).fullName()),
                                row("办理期限", cards.day(mark.dueAt().minusMillis(1))),
                                row("现在", stillOpen ? "仍未办结" : "已办理"))))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        supervision.supervise(mark(task), officers.require(task.username()), opinion);
        return Map.of();
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(ExitProcess.OVERDUE_MARK);
    }
}
