package io.jiuyuan.disbursement.web;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.FundBudgets.Change;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.Funds.Standing;
import io.jiuyuan.disbursement.PaymentPosts;
import io.jiuyuan.shared.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Budgets with what is left of them. */
@RestController
@RequestMapping("/api/funds")
@Tag(name = "资金预算", description = "按资金来源、年度、区（县）的预算、承诺和支付")
class FundController {

    private final Funds funds;
    private final FundBudgets budgets;
    private final PaymentPosts posts;

    FundController(Funds funds, FundBudgets budgets, PaymentPosts posts) {
        this.funds = funds;
        this.budgets = budgets;
        this.posts = posts;
    }

    @GetMapping
    @Operation(summary = "一个区某年度的资金情况")
    List<Standing> standing(
            @Parameter(description = "区（县）代码") @RequestParam("district") String district,
            @RequestParam("year") int year) {
        posts.requireReader(district);
        return funds.standing(district, year);
    }

    @GetMapping("/history")
    @Operation(summary = "一项预算的历次调整")
    List<Change> history(
            @RequestParam("district") String district,
            @RequestParam("year") int year,
            @RequestParam("source") String source) {
        posts.requireReader(district);
        return budgets.history(source, year, district);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记或调整预算", description = "由区人社局、区财政局办理，须写明依据；不得低于已承诺和已支付之和。")
    void set(@RequestBody Budget input) {
        budgets.set(
                input.source(),
                input.year(),
                input.district(),
                Amounts.parse(input.amount()),
                input.reason(),
                posts.current().username());
    }

    /** @param amount in yuan with up to two decimals, as text */
    record Budget(String district, int year, String source, String amount, String reason) {}

    /** Amounts that people type. */
    static final class Amounts {

        private Amounts() {}

        /** Null when it is none. */
        static Money parse(String text) {
            String plain = text == null ? "" : text.replaceAll("[,，\\s]", "");
            return plain.matches("\\d{1,13}(\\.\\d{1,2})?") ? Money.ofYuan(new BigDecimal(plain)) : null;
        }
    }
}
