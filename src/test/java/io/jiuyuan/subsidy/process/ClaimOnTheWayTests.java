package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.LinesFailed;
import io.jiuyuan.disbursement.LinesGivenUp;
import io.jiuyuan.disbursement.LinesPaid;
import io.jiuyuan.disbursement.LinesSent;
import io.jiuyuan.disbursement.Payees;
import io.jiuyuan.exit.CaseExited;
import io.jiuyuan.exit.ExitRevoked;
import io.jiuyuan.publicnotice.LineRejected;
import io.jiuyuan.publicnotice.LinesCleared;
import io.jiuyuan.publicnotice.LinesPublished;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;

/** What becomes of an approved claim: notice, payment, failure, exit and its revocation. */
class ClaimOnTheWayTests extends ClaimTest {

    private static final String NOTICE = "GZ120101202600099";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    @Qualifier("claimPayees")
    private Payees payees;

    @Autowired
    private Funds funds;

    @Autowired
    private FundBudgets budgets;

    private Known known;
    private String number;
    private String ref;
    private Money before;

    @BeforeEach
    void anApprovedClaim() {
        Money enough = new Money(10_000_000_000L);
        boolean given = funds.standing("120101", 2026).stream()
                .anyMatch(each ->
                        each.source().equals("employment-fund") && each.budget().equals(enough));
        if (!given) {
            budgets.set("employment-fund", 2026, "120101", enough, "年度预算批复", "bureau");
        }
        before = standing().committed();
        known = flexibleWorker();
        number = filed(known);
        approve(number);
        ref = number + "-1";
    }

    @Test
    void theClaimFollowsItsLineToThePayment() {
        publish(ref);
        assertThat(status(number)).isEqualTo("published");
        tell(new LinesCleared(NOTICE, List.of(ref)));
        assertThat(payee(ref).hold()).isNull();
        tell(new LinesSent("BF1", List.of(ref)));
        assertThat(status(number)).isEqualTo("sent");
        tell(new LinesPaid("BF1", List.of(ref), clock.today()));
        assertThat(status(number)).isEqualTo("paid");
        assertThat(runs(number)).isFalse();
    }

    @Test
    void aFailedPaymentAsksForTheAccountOnceAndIsPaidAgainWithoutANewNotice() {
        cleared(ref);
        tell(new LinesSent("BF1", List.of(ref)));
        tell(new LinesFailed("BF1", List.of(ref), "账号不存在"));
        tell(new LinesFailed("BF1", List.of(ref), "账号不存在"));
        assertThat(status(number)).isEqualTo("failed");
        assertThat(keys(number)).containsExactly(ClaimProcess.CORRECT_ACCOUNT);
        assertThat(task(number, ClaimProcess.CORRECT_ACCOUNT).groups()).containsExactly("street-120101001");
        complete(
                number,
                ClaimProcess.CORRECT_ACCOUNT,
                "street",
                Map.of(
                        "outcome", "done",
                        "account.holder", "周明",
                        "account.bankName", "天津银行和平支行",
                        "account.number", "6217000012340000123",
                        "account.activated", true,
                        "reason", "本人换领社会保障卡"));
        assertThat(ready(number)).isEmpty();
        tell(new LinesSent("BF2", List.of(ref)));
        tell(new LinesPaid("BF2", List.of(ref), clock.today()));
        assertThat(status(number)).isEqualTo("paid");
        assertThat(runs(number)).isFalse();
    }

    @Test
    void whatTheBankSendsBackAfterThePaymentOpensTheClaimAgain() {
        cleared(ref);
        tell(new LinesSent("BF1", List.of(ref)));
        tell(new LinesPaid("BF1", List.of(ref), clock.today()));
        assertThat(runs(number)).isFalse();
        tell(new LinesFailed("BF1", List.of(ref), "银行退汇"));
        assertThat(status(number)).isEqualTo("failed");
        assertThat(keys(number)).containsExactly(ClaimProcess.CORRECT_ACCOUNT);
    }

    @Test
    void whatIsGivenUpAfterAFailureEndsTheClaimAndFreesItsMonths() {
        cleared(ref);
        tell(new LinesSent("BF1", List.of(ref)));
        tell(new LinesFailed("BF1", List.of(ref), "账号不存在"));
        tell(new LinesGivenUp("BF1", List.of(ref), "本人放弃领取"));
        assertThat(status(number)).isEqualTo("stopped");
        assertThat(months(ref)).containsOnly("free");
    }

    @Test
    void anUpheldObjectionEndsTheLineAndFreesItsMonths() {
        publish(ref);
        tell(new LineRejected(NOTICE, ref, false, "经核查不在本市灵活就业"));
        assertThat(status(number)).isEqualTo("stopped");
        assertThat(months(ref)).containsOnly("free");
        assertThat(runs(number)).isFalse();
    }

    @Test
    void aCorrectedLineIsPublishedAnewUnderANumberOfItsOwn() {
        publish(ref);
        tell(new LineRejected(NOTICE, ref, true, "金额有误"));
        assertThat(ready(number)).containsExactly(number + "-2");
        assertThat(payee(ref).hold()).contains("不再发放");
        assertThat(months(number + "-2")).containsExactly("used", "used");
    }

    @Test
    void monthsAfterAnExitAreCutAndTheEarlierOnesStayPayable() {
        tell(new CaseExited(
                "T1-" + number, known.caseNumber(), known.personId(), LocalDate.of(2026, 2, 20), "x", "pensioned"));
        assertThat(payable.lines(List.of(ref)).get(0).period()).isEqualTo("2026年2月");
        assertThat(months(ref)).containsExactlyInAnyOrder("used", "free");
        tell(new ExitRevoked("T1-" + number, known.caseNumber(), known.personId(), clock.today()));
        assertThat(ready(number)).containsExactly(ref, number + "-2");
        assertThat(months(number + "-2")).containsExactly("used");
    }

    @Test
    void whatWasPublishedIsReplacedWhenAnExitCutsIt() {
        cleared(ref);
        tell(new CaseExited(
                "T2-" + number, known.caseNumber(), known.personId(), LocalDate.of(2026, 2, 20), "x", "pensioned"));
        assertThat(payee(ref).hold()).contains("退出");
        assertThat(ready(number)).containsExactly(number + "-2");
        assertThat(standing().committed()).isEqualTo(before);
    }

    @Test
    void fraudAndDeathStopTheWholeAndARevocationGivesItBack() {
        tell(new CaseExited("T3-" + number, known.caseNumber(), known.personId(), clock.today(), "x", "death"));
        assertThat(status(number)).isEqualTo("stopped");
        assertThat(runs(number)).isFalse();
        assertThat(ready(number)).isEmpty();
        tell(new ExitRevoked("T3-" + number, known.caseNumber(), known.personId(), clock.today()));
        assertThat(status(number)).isEqualTo("approved");
        assertThat(runs(number)).isTrue();
        assertThat(ready(number)).containsExactly(number + "-2");
    }

    @Test
    void whatIsOnItsWayToTheBankIsForARecovery() {
        cleared(ref);
        tell(new LinesSent("BF1", List.of(ref)));
        tell(new CaseExited(
                "T4-" + number, known.caseNumber(), known.personId(), LocalDate.of(2026, 2, 20), "x", "fraud"));
        assertThat(status(number)).isEqualTo("sent");
        assertThat(months(ref)).containsOnly("used");
    }

    @Test
    void aNoticeTakesALineOnceAndCommitsItsMoney() {
        publish(ref);
        assertThat(standing().committed().minus(before))
                .isEqualTo(payable.lines(List.of(ref)).get(0).amount());
        assertThatThrownBy(() -> take(ref)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> as("street", () -> claims.withdraw(number, "本人不再申领", "street")))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("on-notice"));
        transactions.executeWithoutResult(status -> payable.returned(NOTICE, List.of(ref)));
        assertThat(ready(number)).containsExactly(ref);
        assertThat(standing().committed()).isEqualTo(before);
    }

    private Funds.Standing standing() {
        return funds.standing("120101", 2026).stream()
                .filter(each -> each.source().equals("employment-fund"))
                .findFirst()
                .orElseThrow();
    }

    private Payees.Payee payee(String of) {
        return payees.of(List.of(of)).get(of);
    }

    private void cleared(String of) {
        publish(of);
        tell(new LinesCleared(NOTICE, List.of(of)));
    }

    private void publish(String of) {
        take(of);
        tell(new LinesPublished(NOTICE, List.of(of)));
    }

    private void take(String of) {
        transactions.executeWithoutResult(status -> payable.taken(NOTICE, List.of(of)));
    }

    private void tell(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
        runAsync();
    }
}
