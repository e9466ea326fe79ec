package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.subsidy.Claims;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims without application (C3): found by screening, the person's own word makes them claims. */
class ProposedClaimTests extends ClaimTest {

    @Test
    void whoCouldClaimIsAskedAndPaidOnlyAfterSayingYes() {
        Known known = flexibleWorker();
        String number = proposed(known);
        assertThat(status(number)).isEqualTo("proposed");
        assertThat(task(number, ClaimProcess.CONFIRM_PROPOSAL).groups())
                .containsExactly("community-120101001001", "street-120101001");
        assertThat(told(known)).containsExactly("proposed");
        assertThat(ready(number)).isEmpty();
        complete(number, ClaimProcess.CONFIRM_PROPOSAL, "community", Map.of("outcome", "confirm", "channel", "电话"));
        assertThat(status(number)).isEqualTo("submitted");
        assertThat(keys(number)).containsExactly(ClaimProcess.ACCEPT_CLAIM);
    }

    @Test
    void whoDeclinesIsNotAskedAgainForTheSameMonths() {
        Known known = flexibleWorker();
        String number = proposed(known);
        complete(
                number,
                ClaimProcess.CONFIRM_PROPOSAL,
                "community",
                Map.of("outcome", "decline", "channel", "入户", "opinion", "本人已由子女代缴，不申领"));
        assertThat(status(number)).isEqualTo("declined");
        assertThat(runs(number)).isFalse();
        assertThat(months(number + "-1")).containsOnly("free");
        as("district", () -> claims.screen());
        assertThat(claims.ofCase(known.caseNumber())).hasSize(1);
    }

    @Test
    void whoHasClaimedIsNotProposed() {
        Known known = flexibleWorker();
        filed(known);
        as("district", () -> claims.screen());
        assertThat(claims.ofCase(known.caseNumber())).hasSize(1);
    }

    @Test
    void screeningIsTheDistrictsBusiness() {
        assertThatThrownBy(() -> as("street", () -> claims.screen())).isInstanceOf(AccessRefused.class);
    }

    private String proposed(Known known) {
        as("district", () -> claims.screen());
        runAsync();
        return claims.ofCase(known.caseNumber()).stream()
                .map(Claims.State::claimNumber)
                .findFirst()
                .orElseThrow();
    }
}
