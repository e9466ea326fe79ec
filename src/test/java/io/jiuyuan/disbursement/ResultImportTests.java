package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Matter;
import io.jiuyuan.disbursement.PaymentBatches.Option;
import io.jiuyuan.disbursement.PaymentBatches.Result;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What banks send back: parts, late, twice, in another order, wrong, and what contradicts itself. */
@RecordApplicationEvents
class ResultImportTests extends DisbursementTest {

    @Autowired
    private ApplicationEvents events;

    @Test
    void partsInAnyOrderAndAgainChangeNothingTwice() {
        String number = sent(4);
        List<String[]> of = payments(number);
        Money before = standing().orElseThrow().paid();

        assertThat(read(number, paid(of.get(3)), failed(of.get(1), "账号不存在")).head())
                .satisfies(head -> assertThat(head.paid()).isEqualTo(1))
                .satisfies(head -> assertThat(head.failed()).isEqualTo(1));
        assertThat(batch(number).sent().outstanding().count()).isEqualTo(2);
        assertThat(read(number, failed(of.get(1), "账号不存在"), paid(of.get(3)))
                        .head()
                        .repeated())
                .isEqualTo(2);
        clock.advance(Duration.ofDays(3));
        assertThat(read(number, paid(of.get(0)), paid(of.get(2))).head().paid()).isEqualTo(2);

        assertThat(lines(number)).extracting(Line::state).containsExactly("PAID", "FAILED", "PAID", "PAID");
        assertThat(standing().orElseThrow().paid()).isEqualTo(before.plus(new Money(300_005)));
        assertThat(batch(number).matters()).isEmpty();
        assertSound(number);
    }

    @Test
    void unknownAndAlteredLinesAreRefusedEachWithItsReason() {
        String number = sent(5);
        List<String[]> of = payments(number);
        String[] dearer = {of.get(0)[0], "1000.01"};
        Result result = read(
                number,
                paid(new String[] {"BF1201012026999999-000001-1", "1.00"}),
                paid(dearer),
                "%s,%s,6217000000000000000,成功,%s,,\r\n".formatted(of.get(1)[0], of.get(1)[1], today()),
                answer(of.get(2), "处理中", today(), ""),
                answer(of.get(3), "成功", today().plusDays(1), ""),
                answer(of.get(3), "成功", today().minusDays(1), ""),
                "%s,很多,,成功,%s,,\r\n".formatted(of.get(3)[0], today()),
                ",1.00,,成功,,,\r\n",
                paid(of.get(4)));

        assertThat(result.head().refused()).isEqualTo(8);
        assertThat(result.head().paid()).isEqualTo(1);
        assertThat(result.lines())
                .extracting(PaymentBatches.Told::message)
                .containsExactly(
                        "本批次没有这个支付编号。",
                        "金额与发送的不一致：发送1,000.00元，回盘1,000.01元。",
                        "收款账号与发送的不一致。",
                        "不认识的支付结果“处理中”。",
                        "日期%s不在发送日（%s）至今天之间。".formatted(today().plusDays(1), today()),
                        "日期%s不在发送日（%s）至今天之间。".formatted(today().minusDays(1), today()),
                        "金额格式不正确。",
                        "缺少支付编号。");
        assertThat(lines(number)).extracting(Line::state).containsExactly("SENT", "SENT", "SENT", "SENT", "PAID");
    }

    @Test
    void paidAfterFailedIsForTwoOfficersAndStopsAFurtherPayment() {
        String number = sent(2);
        List<String[]> of = payments(number);
        read(number, paid(of.get(0)), failed(of.get(1), "系统故障"));
        clock.advance(Duration.ofDays(1));
        assertThat(read(number, paid(of.get(1))).head().findings()).isEqualTo(1);
        assertThat(read(number, paid(of.get(1))).head().repeated()).isEqualTo(1);
        assertThat(line(number, 2).state()).isEqualTo("FAILED");

        assertThatThrownBy(() -> complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all")))
                .isInstanceOf(RuleRefused.class);
        Matter found = matter(number);
        as("finance", () -> batches.propose(number, found.id(), "ACCEPT", "已与银行核实，确已入账"));
        assertThatThrownBy(() -> as("finance", () -> batches.decide(number, found.id(), true)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> as("auditor", () -> batches.decide(number, found.id(), true)))
                .isInstanceOf(AccessRefused.class);
        as("finance2", () -> batches.decide(number, found.id(), true));

        assertThat(line(number, 2).state()).isEqualTo("PAID");
        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
        assertSound(number);
    }

    @Test
    void paidAfterFailedWhenItWasSentAgainIsADoublePaymentToRecover() {
        String number = sent(1);
        List<String[]> first = payments(number);
        read(number, failed(first.get(0), "系统故障"));
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all"));
        pass(number, "userTask_checkBatch", "finance");
        pass(number, "userTask_releaseBatch", "finance2");
        executeDueJobs();
        List<String[]> second = payments(number);
        assertThat(read(number, paid(first.get(0))).head().findings()).isEqualTo(1);

        Matter early = matter(number);
        assertThat(early.options()).extracting(Option::code).containsExactly("DISMISS");
        assertThatThrownBy(() -> as("finance", () -> batches.propose(number, early.id(), "RECOVER", "银行确认两笔均已入账")))
                .as("the second payment may still fail")
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("还没有回盘");
        read(number, paid(second.get(0)));

        Matter found = matter(number);
        assertThat(found.options()).extracting(Option::code).containsExactly("DISMISS", "RECOVER");
        assertThatThrownBy(() -> as("finance", () -> batches.propose(number, found.id(), "ACCEPT", "已与银行核实")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("已再次发送银行");
        assertThatThrownBy(() -> complete(number, SETTLE, "finance", Map.of("outcome", "ended")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("须两人处理");
        Funds.Standing before = standing().orElseThrow();
        as("finance", () -> batches.propose(number, found.id(), "RECOVER", "银行确认两笔均已入账"));
        assertThat(events.stream(LinePaidTwice.class)).isEmpty();
        as("finance2", () -> batches.decide(number, found.id(), true));

        LinePaidTwice told = events.stream(LinePaidTwice.class).findFirst().orElseThrow();
        assertThat(told)
                .isEqualTo(new LinePaidTwice(
                        number,
                        found.id(),
                        line(number, 1).ref(),
                        new Money(100_000),
                        today(),
                        "银行确认两笔均已入账",
                        "finance",
                        "finance2"));
        assertThat(standing().orElseThrow().paid()).isEqualTo(before.paid().plus(new Money(100_000)));
        funds.repaid(told.key(), new Money(60_000));
        assertThatThrownBy(() -> funds.repaid(told.key(), new Money(40_001))).isInstanceOf(RuleRefused.class);
        funds.repaid(told.key(), new Money(40_000));
        assertThat(standing().orElseThrow().left()).as("to the fen").isEqualTo(before.left());
        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
        assertSound(number);
    }

    @Test
    void aReturnIsNoDoublePaymentAndADoublePaymentNotAcceptedIsNone() {
        String number = sent(1);
        List<String[]> of = payments(number);
        read(number, paid(of.get(0)));
        clock.advance(Duration.ofDays(1));
        read(number, failed(of.get(0), "退汇"));
        Matter returned = matter(number);
        assertThatThrownBy(() -> as("finance", () -> batches.propose(number, returned.id(), "RECOVER", "银行已退回资金")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("退汇");
        as("finance", () -> batches.propose(number, returned.id(), "DISMISS", "银行误报，资金没有退回"));
        as("finance2", () -> batches.decide(number, returned.id(), true));
        assertThat(events.stream(LinePaidTwice.class)).isEmpty();
        assertThat(line(number, 1).state()).isEqualTo("PAID");
    }

    @Test
    void aFailedLineOfWhichTheBankSaysPaidIsNoDoublePayment() {
        String number = sent(1);
        List<String[]> of = payments(number);
        read(number, failed(of.get(0), "系统故障"));
        read(number, paid(of.get(0)));
        Matter found = matter(number);
        assertThat(found.options()).extracting(Option::code).containsExactly("ACCEPT", "DISMISS");
        assertThatThrownBy(() -> as("finance", () -> batches.propose(number, found.id(), "RECOVER", "银行确认两笔均已入账")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("没有其他成功的支付");
    }

    @Test
    void theSamePaymentReportedTwiceWithAnotherDayIsAFinding() {
        String number = sent(1);
        List<String[]> of = payments(number);
        read(number, paid(of.get(0)));
        clock.advance(Duration.ofDays(1));
        assertThat(read(number, paid(of.get(0))).lines().get(0).message()).contains("再次回报成功");

        Matter found = matter(number);
        as("finance", () -> batches.propose(number, found.id(), "DISMISS", "同一笔，银行重复回报"));
        as("finance2", () -> batches.decide(number, found.id(), false));
        assertThat(matter(number).state()).isEqualTo("待提出处理意见");
        as("finance2", () -> batches.propose(number, found.id(), "DISMISS", "同一笔，银行重复回报"));
        as("finance", () -> batches.decide(number, found.id(), true));
        assertThat(read(number, paid(of.get(0))).head().repeated()).isEqualTo(1);
        assertThat(line(number, 1).state()).isEqualTo("PAID");
    }

    @Test
    void aReturnAfterTheEndReopensTheBatchAndThePaymentGoesOutAgain() {
        String number = sent(1);
        List<String[]> of = payments(number);
        read(number, paid(of.get(0)));
        Money paid = standing().orElseThrow().paid();
        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
        executeDueJobs();
        assertThat(processes.runs("disbursement", number)).isFalse();

        clock.advance(Duration.ofDays(5));
        assertThat(read(number, failed(of.get(0), "退汇：账户已销户")).head().findings())
                .isEqualTo(1);
        Matter found = matter(number);
        as("finance", () -> batches.propose(number, found.id(), "ACCEPT", "银行已退回资金"));
        as("finance2", () -> batches.decide(number, found.id(), true));

        assertThat(line(number, 1).state()).isEqualTo("FAILED");
        assertThat(standing().orElseThrow().paid()).isEqualTo(paid.minus(new Money(100_000)));
        assertThat(tasks(number)).containsExactly(SETTLE);
        complete(number, SETTLE, "finance", Map.of("outcome", "again", "scope", "all"));
        pass(number, "userTask_checkBatch", "finance");
        pass(number, "userTask_releaseBatch", "finance2");
        executeDueJobs();
        read(number, paid(payments(number).get(0)));
        complete(number, SETTLE, "finance", Map.of("outcome", "ended"));
        executeDueJobs();
        assertThat(standing().orElseThrow().paid()).isEqualTo(paid);
        assertSound(number);
    }

    @Test
    void whatIsNoResultFileIsRefusedWholly() {
        String number = sent(1);
        assertThatThrownBy(() -> read(number)).isInstanceOf(InputRejected.class);
        byte[] gb = (HEADER + "x").getBytes(Charset.forName("GB18030"));
        assertThatThrownBy(() ->
                        as("finance", () -> batches.readResult(number, "r.csv", new ByteArrayInputStream(gb), null)))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("编码");
        assertThatThrownBy(() -> as(
                        "bureau",
                        () -> batches.readResult(number, "r.csv", new ByteArrayInputStream(new byte[] {1}), null)))
                .isInstanceOf(AccessRefused.class);
        assertThat(batch(number).results()).isEmpty();
    }

    @Test
    void beforeAFileThereIsNothingToRead() {
        cleared(1);
        String number = compiled();
        assertThatThrownBy(() -> read(number, ",1.00,,成功,,,\r\n"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("还没有生成支付文件");
    }

    private Matter matter(String number) {
        return batch(number).matters().get(0);
    }
}
