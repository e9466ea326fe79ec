package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.LinesFailed;
import io.jiuyuan.disbursement.LinesSent;
import io.jiuyuan.publicnotice.LinesCleared;
import io.jiuyuan.publicnotice.LinesPublished;
import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every limit of {@code subsidyClaim}, on its last day and on the day after. */
class ClaimLimitTests extends ClaimTest {

    /** Three working days from Monday, 2 March: to the end of Thursday. */
    @Test
    void theCheckIsDueAfterThreeWorkingDays() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        assertOverdueAfter(number, ClaimProcess.CHECK_CLAIM, LocalDate.of(2026, 3, 5), "district-120101");
    }

    @Test
    void theReviewIsDueAfterThreeWorkingDaysAndTheCityIsCalled() {
        String number = filed(flexibleWorker());
        check(number);
        assertOverdueAfter(number, ClaimProcess.REVIEW_CLAIM, LocalDate.of(2026, 3, 5), "city-12");
    }

    /** Fifteen working days: to the end of Monday, 23 March. The claim itself is approved meanwhile. */
    @Test
    void whatIsMissingIsDueWhenThePersonWasTold() {
        String number = submit("street", flexible(flexibleWorker(), "2026-02", "2026-03", List.of()));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept-missing"));
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
        assertOverdueAfter(number, ClaimProcess.COMPLETE_MISSING, LocalDate.of(2026, 3, 23), "district-120101");
    }

    /** Ten working days: to the end of Monday, 16 March. */
    @Test
    void thePersonIsAskedWithinTenWorkingDays() {
        Known known = flexibleWorker();
        as("district", () -> claims.screen());
        runAsync();
        String number = claims.ofCase(known.caseNumber()).get(0).claimNumber();
        assertOverdueAfter(number, ClaimProcess.CONFIRM_PROPOSAL, LocalDate.of(2026, 3, 16), "district-120101");
    }

    /** Five working days from the bank's refusal on Monday, 2 March: to the end of Monday, 9 March. */
    @Test
    void theAccountIsCorrectedWithinFiveWorkingDays() {
        budgets.set("employment-fund", 2026, "120101", new Money(10_000_000_000L + ++budget), "年度预算批复", "bureau");
        String number = filed(flexibleWorker());
        approve(number);
        String ref = number + "-1";
        transactions.executeWithoutResult(status -> payable.taken("GZ120101202600098", List.of(ref)));
        tell(new LinesPublished("GZ120101202600098", List.of(ref)));
        tell(new LinesCleared("GZ120101202600098", List.of(ref)));
        tell(new LinesSent("BF1", List.of(ref)));
        tell(new LinesFailed("BF1", List.of(ref), "账号不存在"));
        runAsync();
        assertOverdueAfter(number, ClaimProcess.CORRECT_ACCOUNT, LocalDate.of(2026, 3, 9), "district-120101");
    }

    @Autowired
    private FundBudgets budgets;

    @Autowired
    private ApplicationEventPublisher events;

    private static int budget;

    private void tell(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void assertOverdueAfter(String number, String task, LocalDate lastDay, String supervisor) {
        clock.moveTo(lastDay);
        executeDueJobs();
        assertThat(keys(number)).containsExactly(task);
        clock.moveTo(lastDay.plusDays(1));
        executeDueJobs();
        assertThat(keys(number)).containsExactlyInAnyOrder(task, ClaimProcess.SUPERVISE_CLAIM);
        assertThat(task(number, ClaimProcess.SUPERVISE_CLAIM).groups()).containsExactly(supervisor);
    }
}
