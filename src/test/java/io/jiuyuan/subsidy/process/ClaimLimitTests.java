package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        complete(number, ClaimProcess.CHECK_CLAIM, "street", checked());
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
