package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths.Reservation;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.SubmitClaim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims in Xinyu and Chongqing, by their own packs, tiers and values. */
class OtherCitiesClaimTests extends ClaimTest {

    @Test
    void xinyusStreetAcceptsAndChecksAndTheCountyReviews() {
        Known known = flexibleWorkerAt("360502001001");
        SubmitClaim claim = flexible(known, "2026-02", "2026-03", flexibleFiles("xinyu-street"));
        Claims.Preview preview = as("xinyu-street", () -> claims.preview(claim));
        // 4000 x 28 % x 60 %, twice.
        assertThat(preview.total()).isEqualTo(Money.ofYuan(new BigDecimal("1344.00")));
        assertThat(preview.lines().get(0).sources())
                .hasSize(3)
                .allMatch(source -> source.contains("政策未作规定，由本地设定：演示数值，不是真实标准"));
        String number = submit("xinyu-street", claim);
        assertThat(number).startsWith("BT360502");
        complete(number, ClaimProcess.ACCEPT_CLAIM, "xinyu-street2", Map.of("outcome", "accept"));
        complete(number, ClaimProcess.CHECK_CLAIM, "xinyu-street", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "xinyu-county", Map.of("outcome", "approve"));
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void chongqingsStreetAcceptsAndChecksAndTheDistrictReviews() {
        Known known = flexibleWorkerAt("500103003013");
        String number =
                submit("chongqing-street", flexible(known, "2026-02", "2026-02", flexibleFiles("chongqing-street")));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "chongqing-street", Map.of("outcome", "accept"));
        complete(number, ClaimProcess.CHECK_CLAIM, "chongqing-street2", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "chongqing-district", Map.of("outcome", "approve"));
        assertThat(claims.find(number).orElseThrow().amount()).isEqualTo(Money.ofYuan(new BigDecimal("756.00")));
        assertThat(status(number)).isEqualTo("approved");
    }

    /** The same person, claimed for in two cities: the months are the person's, whichever city's they are. */
    @Test
    void aMonthUsedInOneCityIsUsedInTheOther() {
        Known known = flexibleWorkerAt("360502001001");
        String number = submit("xinyu-street", flexible(known, "2026-02", "2026-02", flexibleFiles("xinyu-street")));
        assertThat(months(number + "-1")).containsExactly("reserved");
        assertThatThrownBy(() -> reserveInTianjin(known, YearMonth.of(2026, 2)))
                .isInstanceOfSatisfying(RuleRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("month-taken");
                    assertThat(refused.getMessage()).contains("2026年2月");
                });
        assertThatCode(() -> reserveInTianjin(known, YearMonth.of(2026, 3))).doesNotThrowAnyException();
    }

    private void reserveInTianjin(Known known, YearMonth month) {
        String claim = "BT1201012026990001";
        as(
                "street",
                () -> ledger.reserve(new Reservation(
                        claim + "-1",
                        claim,
                        known.caseNumber(),
                        known.personId(),
                        UNIT,
                        FLEXIBLE,
                        List.of(month),
                        1,
                        "4050",
                        null,
                        null,
                        "months")));
    }

    private Known flexibleWorkerAt(String unit) {
        Known known = recognized(unit);
        employed(known, EmploymentKind.FLEXIBLE, LocalDate.of(2026, 2, 10));
        return known;
    }
}
