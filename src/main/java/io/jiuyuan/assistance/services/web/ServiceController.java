package io.jiuyuan.assistance.services.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiuyuan.assistance.services.ServiceLedger;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.CaseActions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was done for a person, and what is still owed. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/services")
@Tag(name = "帮扶服务", description = "登记和查阅政策宣讲、职业指导、岗位推荐等服务，及“131”“1-1-3”完成情况")
class ServiceController {

    private final ServiceLedger ledger;
    private final CaseActions actions;
    private final Officers officers;

    ServiceController(ServiceLedger ledger, CaseActions actions, Officers officers) {
        this.ledger = ledger;
        this.actions = actions;
        this.officers = officers;
    }

    @GetMapping
    @Operation(summary = "服务台账", description = "本地政策规定的次数、已完成和尚欠次数，逐次服务，拒绝计次，市场求职未果记录。")
    ServiceLedger.Ledger ledger(@PathVariable String caseNumber) {
        return ledger.of(caseNumber, officers.current());
    }

    @PostMapping
    @Operation(summary = "登记服务", description = "内容同个案页“登记服务”各栏。")
    ServiceLedger.Ledger record(@PathVariable String caseNumber, @RequestBody JsonNode input) {
        Officer officer = officers.current();
        actions.perform(caseNumber, "record-service", officer.username(), input);
        return ledger.of(caseNumber, officer);
    }

    @PostMapping("/{serviceId}/answer")
    @Operation(summary = "登记岗位推荐的答复", description = "内容同个案页“登记岗位推荐答复”各栏，不含所选推荐。")
    ServiceLedger.Ledger answer(
            @PathVariable String caseNumber, @PathVariable String serviceId, @RequestBody ObjectNode input) {
        Officer officer = officers.current();
        actions.perform(
                caseNumber, "answer-recommendation", officer.username(), input.put("recommendation", serviceId));
        return ledger.of(caseNumber, officer);
    }
}
