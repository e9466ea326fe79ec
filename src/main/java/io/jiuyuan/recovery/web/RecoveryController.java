package io.jiuyuan.recovery.web;

import io.jiuyuan.recovery.Recoveries;
import io.jiuyuan.recovery.Recoveries.Paid;
import io.jiuyuan.recovery.Recoveries.Proposal;
import io.jiuyuan.recovery.Recoveries.Reason;
import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money asked back. */
@RestController
@RequestMapping("/api/recoveries")
@Tag(name = "补贴追回")
class RecoveryController {

    private final Recoveries recoveries;

    RecoveryController(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    /** @param months e.g. 2026-04; empty for what was paid once */
    record ProposalBody(String ref, List<String> months, String reasonCode, String reason) {}

    /** @param amount yuan with up to two decimals */
    record ReceiptBody(String amount, String paidOn, String voucher) {}

    @GetMapping("/paid")
    @Operation(summary = "可追回的补贴", description = "一件申领已拨付的明细和月份；由发放补贴的区（县）人社局查询。")
    List<Paid> paid(
            @Parameter(description = "申领编号") @RequestParam("claimNumber") String claimNumber,
            @Parameter(hidden = true) Principal person) {
        return recoveries.paid(claimNumber.strip(), person.getName());
    }

    @GetMapping("/reasons")
    @Operation(summary = "追回事由", description = "fraud为骗取、套取，决定追回时同时提出退出。")
    List<Reason> reasons(@Parameter(hidden = true) Principal person) {
        return recoveries.reasons(person.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出追回", description = "由一名工作人员提出，由另一名工作人员审定。")
    @ApiResponse(responseCode = "201", description = "追回编号")
    @ApiResponse(responseCode = "409", description = "月份已提出追回（already-asked）")
    @ApiResponse(responseCode = "422", description = "填写有误")
    Map<String, String> propose(@RequestBody ProposalBody body, @Parameter(hidden = true) Principal person) {
        List<YearMonth> months = body.months() == null
                ? List.of()
                : body.months().stream().map(RecoveryController::month).toList();
        String number = recoveries.propose(
                new Proposal(body.ref(), months, body.reasonCode(), body.reason()), person.getName());
        return Map.of("number", number);
    }

    @PostMapping("/{number}/repayments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记移送后的退回", description = "移送前的退回在“登记退回”任务中登记。")
    @ApiResponse(responseCode = "409", description = "超过尚未退回的金额（repaid-too-much）、凭证已登记（voucher-used）")
    void repay(
            @Parameter(description = "追回编号") @PathVariable("number") String number,
            @RequestBody ReceiptBody body,
            @Parameter(hidden = true) Principal person) {
        recoveries.repay(
                number, new Receipt(yuan(body.amount()), day(body.paidOn()), body.voucher()), person.getName());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException | NullPointerException wrong) {
            throw new InputRejected("months", "月份格式应为2026-04。");
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new InputRejected("paidOn", "日期格式应为2026-04-27。");
        }
    }

    private static Money yuan(String text) {
        if (text == null || !text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new InputRejected("amount", "请填写退回金额（元，最多两位小数）。");
        }
        return Money.ofYuan(new BigDecimal(text));
    }
}
