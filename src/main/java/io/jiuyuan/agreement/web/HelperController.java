package io.jiuyuan.agreement.web;

import io.jiuyuan.agreement.HelperHandovers;
import io.jiuyuan.agreement.HelperHandovers.Handed;
import io.jiuyuan.agreement.HelperHandovers.HelpedPerson;
import io.jiuyuan.agreement.HelperHandovers.HelperLoad;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The helpers of a street and their cases. */
@RestController
@RequestMapping("/api/helpers")
@Tag(name = "协议与帮扶人")
class HelperController {

    private final HelperHandovers handovers;

    HelperController(HelperHandovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping
    @Operation(summary = "本街道（乡镇）的帮扶人及帮扶人数", description = "由该街道（乡镇）的经办人员查看。")
    List<HelperLoad> helpers(
            @Parameter(description = "街道（乡镇）代码") @RequestParam("street") String street,
            @Parameter(hidden = true) Principal person) {
        return handovers.helpers(street, person.getName());
    }

    @GetMapping("/successors")
    @Operation(summary = "可以承接帮扶对象的工作人员", description = "该街道（乡镇）及其社区的在岗人员，附现帮扶人数。")
    List<HelperLoad> successors(
            @Parameter(description = "街道（乡镇）代码") @RequestParam("street") String street,
            @Parameter(hidden = true) Principal person) {
        return handovers.successors(street, person.getName());
    }

    @GetMapping("/{username}/cases")
    @Operation(summary = "一名帮扶人的帮扶对象", description = "列出本街道（乡镇）、本社区（村）的；本人的全部列出。")
    List<HelpedPerson> cases(
            @Parameter(description = "帮扶人的用户名") @PathVariable("username") String username,
            @Parameter(hidden = true) Principal person) {
        return handovers.cases(username, person.getName());
    }

    @PostMapping("/{username}/handover")
    @Operation(summary = "移交帮扶对象", description = "全部或者所选的帮扶对象一次移交；签有协议的，逐件制作补充页待签。承接人不能承接的，由街道另行确定帮扶人。")
    Handed handOver(
            @Parameter(description = "原帮扶人的用户名") @PathVariable("username") String username,
            @RequestBody Handover handover,
            @Parameter(hidden = true) Principal person) {
        return handovers.handOver(username, handover.to(), handover.reason(), handover.caseNumbers(), person.getName());
    }

    /**
     * @param to successor; empty asks the street for each case
     * @param caseNumbers empty for all
     */
    record Handover(String to, String reason, List<String> caseNumbers) {}
}
