package io.jiuyuan.assistance.plan.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.HelpedPerson;
import io.jiuyuan.assistance.plan.PlanSupervision;
import io.jiuyuan.assistance.plan.domain.PlanOverdue;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 计划超期督办. */
@Component
class SupervisePlanForm implements TaskForm {

    private static final String SUPERVISED = "supervised";
    private static final int MIN_OPINION = 4;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PlanSupervision supervision;
    private final HelpedPerson cards;
    private final Officers officers;
    private final Clock clock;

    SupervisePlanForm(PlanSupervision supervision, HelpedPerson cards, Officers officers, Clock clock) {
        this.supervision = supervision;
        this.cards = cards;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return AssistancePlanProcess.SUPERVISE_PLAN;
    }

    @Override
    public Object view(TaskContext task) {
        PlanOverdue mark = supervision.get(mark(task));
        return cards.about(task.businessKey(), "帮扶计划超期督办")
                .warning(mark.stepName() + "已超过期限，请督促帮扶人尽快办理。")
                .card(Card.facts(
                        "超期事项",
                        null,
                        List.of(
                                row("环节", mark.stepName()),
                                row("办理期限", moment(mark.dueAt())),
                                row("登记超期", moment(mark.markedAt())))))
                .option(SUPERVISED, "已督办")
                .field(FormField.multiline("opinion", "督办意见").must().max(1000))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SUPERVISED));
        String opinion = input.required("opinion", "请写明督办意见（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        supervision.supervise(mark(task), officers.find(task.username()).orElseThrow(), opinion);
        return Map.of();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private static String mark(TaskContext task) {
        return (String) task.variables().get(AssistancePlanProcess.OVERDUE_MARK);
    }
}
