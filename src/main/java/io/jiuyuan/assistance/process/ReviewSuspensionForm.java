package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.steps.Suspensions;
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

/** 暂缓复核: does the reason still hold? */
@Component
class ReviewSuspensionForm implements TaskForm {

    private static final String RESUME = "resume";
    private static final String PROLONG = "prolong";

    private final AssistanceCards cards;
    private final Acting acting;
    private final Suspensions suspensions;
    private final Clock clock;

    ReviewSuspensionForm(AssistanceCards cards, Acting acting, Suspensions suspensions, Clock clock) {
        this.cards = cards;
        this.acting = acting;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return AssistanceProcess.REVIEW_SUSPENSION;
    }

    @Override
    public Object view(TaskContext task) {
        return cards.view(task.businessKey())
                .option(RESUME, "情形已消除，恢复帮扶")
                .option(PROLONG, "情形仍在，继续暂缓")
                .field(FormField.date("reviewDay", "下次复核日期")
                        .must()
                        .max(suspensions.latestReview(task.businessKey()))
                        .when("outcome", PROLONG))
                .field(FormField.multiline("note", "复核情况").must())
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String caseNumber = task.businessKey();
        String outcome = input.outcome(List.of(RESUME, PROLONG));
        String note = input.required("note", "请写明复核情况。", 2);
        LocalDate today = LocalDate.now(clock);
        LocalDate reviewDay = outcome.equals(PROLONG)
                ? Dates.after(input, "reviewDay", "下次复核日期", today, suspensions.latestReview(caseNumber))
                : null;
        input.check();
        Officer officer = acting.officer(task.username());
        if (outcome.equals(RESUME)) {
            suspensions.resume(caseNumber, today, note, officer);
        } else {
            suspensions.prolong(caseNumber, reviewDay, note, officer);
        }
        return Map.of();
    }
}
