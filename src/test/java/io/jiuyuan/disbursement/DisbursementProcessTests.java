package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.disbursement.PaymentBatches.Awaiting;
import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Waiting;
import io.jiuyuan.disbursement.domain.PaymentRound;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a batch from its compilation to its end. */
class DisbursementProcessTests extends DisbursementTest {

    @Autowired
    private Documents documents;

    @Test
    void fromCompilationToTheEnd() throws Exception {
        Money before = standing().orElseThrow().paid();
        String number = sent(3);

        assertThat(batch(number).head().status()).isEqualTo("已送银行，待回盘对账");
        String file = file(number);
        assertThat(file.lines()).hasSize(4);
        assertThat(file).startsWith("序号,支付编号,收款人户名,收款账号");
        assertThat(file).contains(number + "-000001-1,王建国,621700");
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
        assertThat(batch(number).files().get(0).sha256())
                .isEqualTo(HexFormat.of().formatHex(digest));

        List<String[]> payments = payments(number);
        read(number, payments.stream().map(this::paid).toArray(String[]::new));
        assertThat(lines(number)).extracting(Line::state).containsOnly("PAID");
        assertThat(standing().orElseThrow().paid()).isEqualTo(before.plus(new Money(300_003)));

        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
        executeDueJobs();
        assertThat(batch(number).head().status()).isEqualTo("已办结");
        assertThat(tasks(number)).isEmpty();
        assertThat(processes.runs("disbursement", number)).isFalse();
        assertThat(documents.of(number)).hasSize(1);
        assertThat(documents.pdf(documents.of(number).get(0).id())).startsWith("%PDF".getBytes());
        assertSound(number);
    }

    @Test
    void compilerCheckerAndReleaserAreThreePeople() {
        cleared(1);
        String number = compiled();
        pass(number, CHECK, "finance");

        assertThatThrownBy(() -> pass(number, RELEASE, "finance"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("三个不同的人员");
        assertThat(view(number, RELEASE, "finance").get("warnings").toString()).contains("您已办理");
        pass(number, RELEASE, "finance2");
    }

    @Test
    void onlyTheBureauCompilesAndOnlyFinanceTakesTheFile() {
        assertThatThrownBy(() -> as("finance", () -> batches.compile(HEPING))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as("street", () -> batches.waiting(HEPING, 0, false)))
                .isInstanceOf(AccessRefused.class);
        String number = sent(1);
        String id = batch(number).files().get(0).id();
        assertThatThrownBy(() -> as("bureau", () -> batches.file(number, id))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as("auditor", () -> batches.file(number, id))).isInstanceOf(AccessRefused.class);
        assertThat(as("auditor", () -> batches.open(number)).mayAct()).isFalse();
    }

    @Test
    void nothingWaitingIsNoBatch() {
        assertThatThrownBy(this::compiled).isInstanceOf(RuleRefused.class).hasMessageContaining("没有公示期满");
    }

    @Test
    void aBatchThatIsReturnedFreesItsLinesForAnother() {
        cleared(2);
        String number = compiled();
        complete(number, CHECK, "finance", Map.of("outcome", "return", "opinion", "资金来源有误，请重新编制"));

        assertThat(batch(number).head().status()).isEqualTo("已撤销");
        assertThat(processes.runs("disbursement", number)).isFalse();
        String second = compiled();
        assertThat(lines(second)).hasSize(2).extracting(Line::state).containsOnly("READY");
    }

    @Test
    void whatMustNotBePaidIsLeftOutWithTheReasonAtEveryStep() {
        List<String> refs = cleared(5);
        payments.hold(refs.get(0), "申请人已死亡，停止支付");
        String number = compiled();
        assertThat(line(number, 1).reason()).isEqualTo("申请人已死亡，停止支付");
        assertThat(batch(number).head().ready().count()).isEqualTo(4);

        payments.hold(refs.get(1), "已提出退出，暂停支付");
        assertThat(view(number, CHECK, "finance").get("warnings").toString()).contains("有1笔目前不能支付");
        pass(number, CHECK, "finance");
        payments.hold(refs.get(2), "信息比对有疑点，暂停支付");
        pass(number, RELEASE, "finance2");
        payments.hold(refs.get(3), "申请人已死亡，停止支付");
        executeDueJobs();

        assertThat(lines(number))
                .extracting(Line::state)
                .containsExactly("EXCLUDED", "EXCLUDED", "EXCLUDED", "EXCLUDED", "SENT");
        assertThat(file(number).lines()).hasSize(2);
        payments.hold(refs.get(1), null);
        String second = compiled();
        assertThat(lines(second))
                .filteredOn(line -> line.state().equals("READY"))
                .extracting(Line::ref)
                .containsExactly(refs.get(1));
    }

    @Test
    void aBatchOfWhichEverythingIsHeldInTheEndIsDiscarded() {
        List<String> refs = cleared(1);
        String number = compiled();
        pass(number, CHECK, "finance");
        pass(number, RELEASE, "finance2");
        payments.hold(refs.get(0), "申请人已死亡，停止支付");
        executeDueJobs();

        assertThat(batch(number).head().status()).isEqualTo("已撤销");
        assertThat(batch(number).files()).isEmpty();
        assertThat(processes.runs("disbursement", number)).isFalse();
    }

    @Test
    void aCorrectedAccountIsPaidAgainWithoutANewNotice() {
        String number = sent(3);
        List<String[]> first = payments(number);
        read(number, paid(first.get(0)), failed(first.get(1), "账号户名不符"), paid(first.get(2)));
        assertThat(line(number, 2).state()).isEqualTo("FAILED");

        assertThatThrownBy(() -> complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "corrected")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("没有账户已更正");
        assertThatThrownBy(() -> complete(number, SETTLE, "finance", Map.of("outcome", "ended")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("还有1笔、1,000.01元处于“支付失败”");

        correct(number, 2);
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "corrected"));
        pass(number, CHECK, "finance");
        pass(number, RELEASE, "finance2");
        executeDueJobs();
        List<String[]> second = payments(number);
        assertThat(second).hasSize(1);
        assertThat(second.get(0)[0]).isEqualTo(number + "-000002-2");
        read(number, paid(second.get(0)));
        complete(number, SETTLE, "finance2", Map.of("outcome", "ended"));
        executeDueJobs();

        assertThat(batch(number).head().status()).isEqualTo("已办结");
        assertThat(batch(number).sent().sent().count()).isEqualTo(4);
        assertThat(batch(number).sent().failed().count()).isEqualTo(1);
        assertSound(number);
    }

    @Test
    void aFurtherRoundThatIsReturnedGoesBackToTheResults() {
        String number = sent(2);
        List<String[]> first = payments(number);
        read(number, paid(first.get(0)), failed(first.get(1), "账号户名不符"));
        correct(number, 2);
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "corrected"));
        complete(number, CHECK, "finance2", Map.of("outcome", "return", "opinion", "账户仍需核实"));

        assertThat(tasks(number)).containsExactly(SETTLE);
        assertThat(line(number, 2).state()).isEqualTo("FAILED");
        assertSound(number);
    }

    @Test
    void aLineThatIsGivenUpByTwoOfficersEndsTheBatchAndFreesTheMoney() {
        String number = sent(2);
        List<String[]> first = payments(number);
        read(number, paid(first.get(0)), failed(first.get(1), "账户已销户"));
        Money left = standing().orElseThrow().left();

        as("finance", () -> batches.proposeGivingUp(number, 2, "本人失联，多次通知未果"));
        String matter = batch(number).matters().get(0).id();
        assertThatThrownBy(() -> as("finance", () -> batches.decide(number, matter, true)))
                .isInstanceOf(RuleRefused.class);
        as("finance2", () -> batches.decide(number, matter, true));

        assertThat(line(number, 2).state()).isEqualTo("GIVEN_UP");
        assertThat(standing().orElseThrow().left()).isEqualTo(left.plus(new Money(100_001)));
        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
    }

    @Test
    void anOverdueStepCallsTheCityOnce() {
        cleared(1);
        String number = compiled();
        executeJobsAfter(Duration.ofDays(7));

        assertThat(tasks(number)).contains(CHECK, "userTask_superviseBatch");
        complete(number, "userTask_superviseBatch", "city", Map.of("outcome", "supervised", "opinion", "请于两日内办结"));
        assertThat(tasks(number)).containsExactly(CHECK);
    }

    /** Three working days from Monday, 2 March, then two, then ten, as the city's pack says. */
    @Test
    void eachStepIsDueByThePolicyToTheLastSecond() {
        cleared(1);
        String number = compiled();
        assertDueUntil(number, CHECK, LocalDate.of(2026, 3, 5));
        clock.moveTo(LocalDate.of(2026, 3, 9));
        pass(number, CHECK, "finance");
        assertDueUntil(number, RELEASE, LocalDate.of(2026, 3, 11));
        clock.moveTo(LocalDate.of(2026, 3, 16));
        pass(number, RELEASE, "finance2");
        executeDueJobs();
        assertDueUntil(number, SETTLE, LocalDate.of(2026, 3, 30));
        assertThat(view(number, SETTLE, "finance").toString()).contains("财政核对支付批次的时限：3个工作日（政策未作规定，由本系统设定）");
    }

    private void assertDueUntil(String number, String step, LocalDate lastDay) {
        clock.moveTo(lastDay.atTime(23, 59, 58));
        executeDueJobs();
        assertThat(tasks(number)).containsExactly(step);
        clock.moveTo(lastDay.plusDays(1).atStartOfDay());
        executeDueJobs();
        assertThat(tasks(number)).containsExactlyInAnyOrder(step, "userTask_superviseBatch");
        complete(number, "userTask_superviseBatch", "city", Map.of("outcome", "supervised", "opinion", "请于两日内办结"));
    }

    @Test
    void whoOpensAFurtherRoundDoesNotReleaseItAndIsToldInTime() {
        String number = sent(1);
        read(number, failed(payments(number).get(0), "账号户名不符"));
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all"));

        assertThat(view(number, CHECK, "finance2").get("warnings").toString()).contains("将无人可以放行");
        assertThatThrownBy(() -> pass(number, CHECK, "finance2"))
                .as("only the opener would be left")
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("请由提起人核对");
        pass(number, CHECK, "finance");
        assertThatThrownBy(() -> pass(number, RELEASE, "finance")).isInstanceOf(RuleRefused.class);
        pass(number, RELEASE, "finance2");
    }

    @Test
    void theRoundKnowsItsOpener() {
        PaymentRound round = new PaymentRound("BF", 2, "bureau", "finance", "高明", clock.instant());
        round.check("finance2", "罗洁", null, clock.instant());
        assertThat(round.mayRelease("finance")).isFalse();
        assertThatThrownBy(() -> round.release("finance", "高明", null, null, clock.instant()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("由您提起");
        round.release("finance3", "某某", null, null, clock.instant());
    }

    @Test
    void whatWaitsIsShownPageByPageWithItsReason() {
        List<String> refs = cleared(120);
        payments.hold(refs.get(3), "申请人已死亡，停止支付");
        payments.hold(refs.get(110), "已提出退出，暂停支付");
        Waiting first = as("bureau", () -> batches.waiting(HEPING, 0, false));
        assertThat(first.total().count()).isEqualTo(120);
        assertThat(first.lines()).hasSize(50);
        assertThat(first.lines().get(3).reason()).isEqualTo("申请人已死亡，停止支付");
        Waiting second = as("bureau", () -> batches.waiting(HEPING, first.next(), false));
        Waiting third = as("bureau", () -> batches.waiting(HEPING, second.next(), false));
        assertThat(third.lines()).hasSize(20);
        assertThat(third.next()).isNull();
        Waiting held = as("bureau", () -> batches.waiting(HEPING, 0, true));
        assertThat(held.lines()).extracting(Awaiting::reason).containsExactly("申请人已死亡，停止支付", "已提出退出，暂停支付");
        assertThat(held.next()).isNull();
    }

    @Test
    void aRoundGoesOutInTheChosenLayoutAndEachAnswerIsReadInItsOwn() throws Exception {
        String number = sent(2);
        List<String[]> first = payments(number);
        read(number, failed(first.get(0), "账号户名不符"));
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all"));
        pass(number, CHECK, "finance");
        assertThatThrownBy(() -> complete(number, RELEASE, "finance2", Map.of("outcome", "pass", "layout", "iso20022")))
                .as("no payer is set")
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("没有配置付款账户");
        assertThatThrownBy(() -> complete(number, RELEASE, "finance2", Map.of("outcome", "pass", "layout", "none")))
                .isInstanceOf(RuleRefused.class);
        complete(number, RELEASE, "finance2", Map.of("outcome", "pass", "layout", "bank-gb18030"));
        executeDueJobs();
        assertThat(batch(number).files())
                .extracting(PaymentBatches.FileInfo::layout)
                .containsExactly("bank-csv", "bank-gb18030");
        assertThatThrownBy(() -> as(
                        "finance",
                        () -> batches.readResult(
                                number, "r.csv", new ByteArrayInputStream(new byte[] {65}), "iso20022")))
                .isInstanceOf(InputRejected.class);
        byte[] late = (HEADER + paid(first.get(1))).getBytes(StandardCharsets.UTF_8);
        as("finance", () -> batches.readResult(number, "r.csv", new ByteArrayInputStream(late), "bank-csv"));
        byte[] second = "%s-000001-2||100000|0000|%s|S1|%n"
                .formatted(number, today().toString().replace("-", ""))
                .getBytes(Charset.forName("GB18030"));
        as("finance", () -> batches.readResult(number, "r2.txt", new ByteArrayInputStream(second), null));
        assertThat(lines(number)).extracting(Line::state).containsOnly("PAID");
        assertSound(number);
    }

    @Test
    void overBudgetRefusesTheWholeBatchWithTheFigures() {
        cleared(2);
        Funds.Standing standing = standing().orElseThrow();
        Money bound = standing.budget().minus(standing.left());
        budgets.set(ClearedLines.SOURCE, 2026, HEPING, bound.plus(new Money(100_000)), "调减年度预算", "finance");

        assertThatThrownBy(this::compiled)
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("可用1,000.00元；本次需要2,000.01元，缺口1,000.01元");
    }

    protected void correct(String number, int lineNo) {
        String ref = line(number, lineNo).ref();
        String payee = payments.of(List.of(ref)).get(ref).id();
        clearedLines.account(payee, "王建国", 900_000 + payee.hashCode() % 50_000, "银行退回后更正");
    }
}
