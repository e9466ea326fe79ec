package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 临期安置提醒: the helper says what is done in the days that are left. */
@Component
class HastenPlacementForm implements TaskForm {

    private static final String NOTED = "noted";
    private static final int MIN_TEXT = 4;

    private final AssistanceCards cards;
    private final Acting acting;
    private final Placements placements;

    HastenPlacementForm(AssistanceCards cards, Acting acting, Placements placements) {
        this.cards = cards;
        this.acting = acting;
        this.placements = placements;
    }

    @Override
    public String taskKey() {
        return PlacementProcess.HASTEN_PLACEMENT;
    }

    @Override
    public Object view(TaskContext task) {
        var view = cards.view(task.businessKey()).option(NOTED, "已安排");
        placements
                .current(task.businessKey())
                .ifPresent(clock -> view.warning("安置期限将于" + cards.lastDay(clock.dueDay()) + "届满。"));
        return view.field(FormField.multiline("measures", "届满前的帮扶措施").must().hint("如推荐的岗位、安排的培训、公益性岗位的申请等。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(NOTED));
        String measures = input.required("measures", "请写明届满前的帮扶措施（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        placements.hastened(task.businessKey(), measures, acting.officer(task.username()));
        return Map.of();
    }
}
