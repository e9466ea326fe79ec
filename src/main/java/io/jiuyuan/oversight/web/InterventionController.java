package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Interventions;
import io.jiuyuan.oversight.Interventions.Choices;
import io.jiuyuan.oversight.Interventions.Chosen;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What managers do from the lists of what is late. */
@RestController
@RequestMapping("/api/oversight")
@Tag(name = "oversight", description = "工作情况（管理人员）")
class InterventionController {

    private static final String MATTERS = "matters 最多200项，matter 为 TASK:任务编号、PLACEMENT:案号（安置超期）、VISIT:案号/月份（漏访）或"
            + " CASE:案号；holder 为所见的承办人（空字符串为无人领取），已变化的不予办理，不关心的不填。逐项返回结果，一项不成不影响其他各项。";

    private final Interventions interventions;

    InterventionController(Interventions interventions) {
        this.interventions = interventions;
    }

    @PostMapping("/urgings")
    @Operation(
            summary = "催办",
            description = "在任务上留下标记和说明；同一人对同一事项每天一次。" + MATTERS,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"matters\": [{\"matter\": \"TASK:任务编号\"}], \"reason\": \"已超期五天，请今天办结\"}"))))
    Results urge(@RequestBody Request request) {
        return new Results(interventions.urge(request.matters(), request.reason()));
    }

    @PostMapping("/reassignments")
    @Operation(summary = "改派", description = "改派给同单位同岗位的其他人员（to 为用户名）；个案的，改派其可以办理的各项待办。" + MATTERS)
    Results reassign(@RequestBody Directed request) {
        return new Results(interventions.reassign(request.matters(), request.to(), request.reason()));
    }

    @PostMapping("/helper-changes")
    @Operation(summary = "更换帮扶人", description = "to 为用户名；不填的，逐件交给届时帮扶人数最少的人员。签有协议的，随后签订变更页。" + MATTERS)
    Results changeHelper(@RequestBody Directed request) {
        return new Results(interventions.changeHelper(request.matters(), request.to(), request.reason()));
    }

    @PostMapping("/take-ups")
    @Operation(summary = "提级", description = "提前提请上一级督办，与到期自动提请相同，到期不再重复；同一事项每天一次。" + MATTERS)
    Results takeUp(@RequestBody Request request) {
        return new Results(interventions.takeUp(request.matters(), request.reason()));
    }

    @PostMapping("/choices")
    @Operation(summary = "所选事项可以改派、更换给谁，以及各人的工作量", description = "fits 为所选事项中此人可以接手的件数。" + MATTERS)
    Choices choices(@RequestBody Request request) {
        return interventions.choices(request.matters() == null ? List.of() : request.matters());
    }

    /** @param reason 4 to 200 characters */
    record Request(List<Chosen> matters, String reason) {}

    record Directed(List<Chosen> matters, String to, String reason) {}

    record Results(List<Outcome> results) {}
}
