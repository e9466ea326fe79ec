package io.jiuyuan.subsidy.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.subsidy.domain.ClaimOverdue;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.steps.ClaimSupervision;
import io.jiuyuan.subsidy.view.ClaimTables;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补贴申领超期督办. */
@Component
class SuperviseClaimForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_TEXT = 4;

    private final ClaimCards cards;
    private final ClaimTables tables;
    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final ClaimSupervision supervision;
    private final ClaimOfficers officers;
    private final Processes processes;

    SuperviseClaimForm(
            ClaimCards cards,
            ClaimTables tables,
            ClaimRecords records,
            ClaimPlaces places,
            ClaimSupervision supervision,
            ClaimOfficers officers,
            Processes processes) {
        this.cards = cards;
        this.tables = tables;
        this.records = records;
        this.places = places;
        this.supervision = supervision;
        this.officers = officers;
        this.processes = processes;
    }

    @Override
    public String taskKey() {
        return ClaimProcess.SUPERVISE_CLAIM;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion");
    }

    @Override
    public FormView view(TaskContext task) {
        ClaimOverdue mark = supervision.get(mark(task));
        boolean stillOpen = processes.openTasks(task.businessKey()).stream()
                .anyMatch(open ->
                        open.key().equals(mark.taskKey()) && mark.dueAt().equals(open.due()));
        return cards.about(records.get(task.businessKey()))
                .card(Card.facts(
                        "超期环节",
                        null,
                        List.of(
                                row("环节", mark.stepName()),
                                row("承办单位", places.unit(mark.unitCode()).fullName()),
                                row("办理期限", tables.day(mark.dueAt().minusMillis(1))),
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
        return (String) task.variables().get(ClaimProcess.OVERDUE_MARK);
    }
}
