package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Incidents;
import io.jiuyuan.oversight.Incidents.Listing;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Automatic steps that failed. */
@RestController
@RequestMapping("/api/oversight/incidents")
@Tag(name = "oversight", description = "工作情况（管理人员）")
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    @Operation(summary = "运行故障", description = "多次失败后停下的自动步骤：何事、何时起、试过几次、对案件的影响和处理办法。每页五十条。")
    Listing list(@RequestParam(required = false) String caseNumber, @RequestParam(defaultValue = "0") int page) {
        return incidents.list(caseNumber, Math.max(0, page));
    }

    @PostMapping("/retries")
    @Operation(summary = "重试", description = "最多200项，理由4至200个字；逐项返回结果。各重试一次，立即执行，仍失败的再次列为故障。")
    Results retry(@RequestBody Retry request) {
        return new Results(incidents.retry(request.incidentIds(), request.reason()));
    }

    record Retry(List<String> incidentIds, String reason) {}

    record Results(List<Outcome> results) {}
}
