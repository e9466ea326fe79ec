package io.jiuyuan.assistance.visits.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiuyuan.assistance.visits.VisitBook;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseActions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits of a helper and of a case. */
@RestController
@RequestMapping("/api")
@Tag(name = "入户走访", description = "走访台账；一次登记一天的多户走访")
class VisitController {

    private static final int MOST_AT_ONCE = 100;

    private final VisitBook book;
    private final CaseActions actions;
    private final Officers officers;
    private final Clock clock;

    VisitController(VisitBook book, CaseActions actions, Officers officers, Clock clock) {
        this.book = book;
        this.actions = actions;
        this.officers = officers;
        this.clock = clock;
    }

    record Book(YearMonth month, String helper, List<VisitBook.Row> cases) {}

    /** @param visits each with {@code caseNumber} and the fields of 登记走访 */
    record Batch(List<ObjectNode> visits) {}

    record Results(List<Result> results) {}

    /** @param problems fields to correct, empty when done or refused as a whole */
    record Result(String caseNumber, boolean done, String message, List<FieldProblem> problems) {}

    @GetMapping("/visits")
    @Operation(summary = "走访台账", description = "一名帮扶人一个月的走访情况；只列本人的和管辖范围内的个案。")
    Book book(
            @Parameter(description = "月份，如2026-03，默认本月") @RequestParam(required = false) String month,
            @Parameter(description = "帮扶人账号，默认本人") @RequestParam(required = false) String helper) {
        Officer reader = officers.current();
        YearMonth asked = month(month);
        String of = helper == null || helper.isBlank() ? reader.username() : helper.strip();
        return new Book(asked, of, book.of(asked, of, reader));
    }

    @GetMapping("/cases/{caseNumber}/visits")
    @Operation(summary = "个案走访记录", description = "各月完成情况和历次走访，新的在前。")
    VisitBook.Case visits(@PathVariable String caseNumber) {
        return book.of(caseNumber, officers.current());
    }

    @PostMapping("/visits")
    @Operation(summary = "登记一天的走访", description = "逐户保存，互不影响；每户返回结果，有误的逐栏指出。")
    Results record(@RequestBody Batch batch) {
        if (batch.visits() == null || batch.visits().isEmpty()) {
            throw new InputRejected("visits", "请至少选择一户。");
        }
        if (batch.visits().size() > MOST_AT_ONCE) {
            throw new InputRejected("visits", "一次最多登记" + MOST_AT_ONCE + "户。");
        }
        String username = officers.current().username();
        return new Results(
                batch.visits().stream().map(visit -> record(visit, username)).toList());
    }

    private Result record(ObjectNode visit, String username) {
        JsonNode number = visit.remove("caseNumber");
        String caseNumber = number == null ? "" : number.asText();
        try {
            actions.perform(caseNumber, "record-visit", username, visit);
            return new Result(caseNumber, true, "已登记", List.of());
        } catch (InputRejected rejected) {
            return new Result(caseNumber, false, "请更正后再保存", rejected.problems());
        } catch (RuleRefused | AccessRefused | NotFound refused) {
            return new Result(caseNumber, false, refused.getMessage(), List.of());
        }
    }

    private YearMonth month(String text) {
        if (text == null || text.isBlank()) {
            return YearMonth.now(clock);
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException notAMonth) {
            throw new InputRejected("month", "月份格式应为2026-03。");
        }
    }
}
