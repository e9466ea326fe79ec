package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 期限中止核查: does the reason still hold? */
@Component
class ReviewPauseForm implements TaskForm {

    private static final String RESUME = "resume";
    private static final String PROLONG = "prolong";

    private final AssistanceCards cards;
    private final Acting acting;
    private final Placements placements;
    private final Clock clock;

    ReviewPauseForm(AssistanceCards cards, Acting acting, Placements placements, Clock clock) {
        this.cards = cards;
        this.acting = acting;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return PlacementProcess.REVIEW_PAUSE;
    }

    @Override
    public Object view(TaskContext task) {
        return cards.view(task.businessKey())
                .option(RESUME, "情形已消除，恢复计算")
                .option(PROLONG, "情形仍在，继续中止")
                .field(FormField.date("reviewDay", "下次核查日期").must().when("outcome", PROLONG))
                .field(FormField.multiline("note", "核查情况").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(RESUME, PROLONG));
        String note = input.required("note", "请写明核查情况。", 2);
        LocalDate today = LocalDate.now(clock);
        LocalDate reviewDay = outcome.equals(PROLONG) ? Dates.after(input, "reviewDay", "下次核查日期", today) : null;
        input.check();
        Officer officer = acting.officer(task.username());
        if (outcome.equals(RESUME)) {
            placements.resume(task.businessKey(), today, note, officer);
        } else {
            placements.prolongPause(task.businessKey(), reviewDay, today, note, officer);
        }
        return Map.of();
    }
}
