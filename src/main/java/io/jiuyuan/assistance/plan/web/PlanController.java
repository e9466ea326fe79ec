package io.jiuyuan.assistance.plan.web;

import io.jiuyuan.assistance.plan.PlanBook;
import io.jiuyuan.organization.Officers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a case. */
@RestController
@Tag(name = "帮扶计划")
class PlanController {

    private final PlanBook book;
    private final Officers officers;

    PlanController(PlanBook book, Officers officers) {
        this.book = book;
        this.officers = officers;
    }

    @GetMapping("/api/cases/{caseNumber}/plan")
    @Operation(summary = "帮扶计划", description = "各版计划，新的在前，含建议路径的规则和依据、另选路径的理由。")
    PlanBook.Book plan(@PathVariable String caseNumber) {
        return book.of(caseNumber, officers.current());
    }
}
