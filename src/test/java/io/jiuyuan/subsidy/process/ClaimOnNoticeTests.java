package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import io.jiuyuan.publicnotice.PublicPayments;
import io.jiuyuan.publicnotice.PublicPayments.Line;
import io.jiuyuan.publicnotice.PublicPayments.Words;
import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approved claims on the notice before they are paid: the two capabilities together. */
class ClaimOnNoticeTests extends ClaimTest {

    private static final String HEPING = "120101";

    @Autowired
    private PaymentNotices notices;

    @Autowired
    private PublicPayments published;

    @Autowired
    private FundBudgets budgets;

    @Autowired
    private JdbcTemplate jdbc;

    private String approved() {
        String number = filed(flexibleWorker());
        approve(number);
        return number;
    }

    private void fund(String claim) {
        String source = jdbc.queryForObject(
                "SELECT MAX(fund_source) FROM JY_CLAIM_LINE WHERE claim_number = ?", String.class, claim);
        budgets.set(source, 2026, HEPING, new Money(10_000_000_00L), "年度预算批复", "bureau");
    }

    private List<String> cleared(String notice) {
        return notices.waiting(HEPING, 0, 100_000).stream()
                .filter(line -> line.noticeNumber().equals(notice))
                .map(ClearedLine::ref)
                .toList();
    }

    @Test
    void anUpheldChangeIsComputedAnewAndTheOtherClaimIsCleared() {
        String kept = approved();
        String changed = approved();
        fund(kept);
        String notice = notices.compile(HEPING, null, List.of(kept + "-1", changed + "-1"), "bureau");
        executeDueJobs();
        complete(notice, "userTask_releaseNotice", "bureau2", Map.of("outcome", "release"));
        executeDueJobs();
        List<Line> lines = published.lines(notice, null, 0, 10).getContent();
        assertThat(lines).hasSize(2);
        assertThat(ready(kept)).isEmpty();

        int number = lines.get(changed.compareTo(kept) > 0 ? 1 : 0).number();
        String objection = published.object(notice, List.of(number), new Words("金额与实际缴费不符。", "赵某", "19900001234", ""));
        complete(
                objection,
                "userTask_investigateObjection",
                "city",
                Map.of("outcome", "done", "decision-" + number, "upheld-changed", "answer", "经核查，金额须更正，将重新公示。"));
        executeDueJobs();
        assertThat(ready(changed))
                .as("the corrected line waits for a new notice")
                .containsExactly(changed + "-2");

        clock.moveTo(LocalDate.of(2026, 3, 31).atStartOfDay());
        executeDueJobs();
        assertThat(cleared(notice)).containsExactly(kept + "-1");
    }
}
