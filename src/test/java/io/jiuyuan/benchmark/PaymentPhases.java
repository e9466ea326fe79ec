package io.jiuyuan.benchmark;

import io.jiuyuan.disbursement.Cards;
import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.PayeeAccounts;
import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.PaymentBatches;
import io.jiuyuan.disbursement.SamplePayments;
import io.jiuyuan.publicnotice.SampleLines;
import io.jiuyuan.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A payment batch of the lines that a notice has cleared: compiled, checked, released, exported, read back and reconciled. */
final class PaymentPhases {

    /** Emptied before each batch, children first, before the notices' own. */
    static final List<String> TABLES = List.of(
            "JY_PAY_MATTER",
            "JY_PAY_RESULT_LINE",
            "JY_PAY_RESULT",
            "JY_PAY_FILE_PART",
            "JY_PAY_FILE",
            "JY_PAY_ATTEMPT",
            "JY_PAY_INSTRUCTION",
            "JY_PAY_ROUND",
            "JY_PAY_BATCH",
            "JY_FUND_COMMITMENT");

    private static final String PAYMENT = "payment";
    private static final String FILE = "file";
    private static final String SOURCE = "employment-fund";
    private static final int CHUNK = 500;

    private PaymentPhases() {}

    static List<BatchPhase> all() {
        return List.of(
                phase("compiled for payment", PaymentPhases::compile),
                phase("checked", batch -> pass(batch, "userTask_checkBatch", "finance")),
                phase("released and exported", PaymentPhases::release),
                phase("downloaded", PaymentPhases::download),
                phase("result read", PaymentPhases::read),
                phase("reconciled", PaymentPhases::reconcile));
    }

    /** Not timed: a budget, and an account for each payee. */
    static void prepare(BatchUnderWay batch) {
        batch.context().bean(SamplePayments.class).cover(batch.lines());
        as("finance", () -> {
            FundBudgets budgets = batch.context().bean(FundBudgets.class);
            Money before = batch.context().bean(Funds.class).standing(BatchUnderWay.DISTRICT, 2026).stream()
                    .filter(each -> each.source().equals(SOURCE))
                    .findFirst()
                    .map(Funds.Standing::budget)
                    .orElse(Money.ZERO);
            budgets.set(
                    SOURCE,
                    2026,
                    BatchUnderWay.DISTRICT,
                    before.plus(new Money(100_000_000_000L)),
                    "年度预算批复",
                    "finance");
            return null;
        });
        PayeeAccounts accounts = batch.context().bean(PayeeAccounts.class);
        TransactionTemplate transactions = batch.context().bean(TransactionTemplate.class);
        for (int from = 1; from <= batch.lines(); from += CHUNK) {
            int first = from;
            transactions.executeWithoutResult(status -> {
                for (int n = first; n < Math.min(first + CHUNK, batch.lines() + 1); n++) {
                    String ref = SampleLines.line(BatchUnderWay.DISTRICT, n, "测试人" + n, new Money(1))
                            .ref();
                    accounts.record(
                            PayeeKind.PERSON,
                            SamplePayments.payeeOf(ref),
                            new PayeeAccounts.Account("测试人" + n, "某银行", "105110000018", Cards.numbered(n), true),
                            "申领时登记",
                            "street",
                            "");
                }
            });
        }
    }

    private static void compile(BatchUnderWay batch) {
        batch.keep(PAYMENT, as("bureau", () -> batches(batch).compile(BatchUnderWay.DISTRICT)));
    }

    private static void pass(BatchUnderWay batch, String task, String officer) {
        batch.complete(batch.number(PAYMENT), task, officer, Map.of("outcome", "pass"));
    }

    private static void release(BatchUnderWay batch) {
        pass(batch, "userTask_releaseBatch", "finance2");
        batch.work(batch.number(PAYMENT));
    }

    private static void download(BatchUnderWay batch) {
        batch.keep(FILE, as("finance", () -> {
            String number = batch.number(PAYMENT);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            batches(batch)
                    .download(number, batches(batch).open(number).files().get(0).id(), out);
            return out.toString(StandardCharsets.UTF_8);
        }));
    }

    private static void read(BatchUnderWay batch) {
        StringBuilder result = new StringBuilder("支付编号,金额,账号,结果,日期,流水号,原因\r\n");
        batch.number(FILE).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            result.append(cells[1])
                    .append(',')
                    .append(cells[6])
                    .append(',')
                    .append(cells[3])
                    .append(",成功,,,\r\n");
        });
        byte[] bytes = result.toString().getBytes(StandardCharsets.UTF_8);
        as(
                "finance",
                () -> batches(batch)
                        .readResult(batch.number(PAYMENT), "result.csv", new ByteArrayInputStream(bytes), null));
    }

    private static void reconcile(BatchUnderWay batch) {
        String number = batch.number(PAYMENT);
        batch.complete(number, "userTask_settleResults", "finance", Map.of("outcome", "ended"));
        batch.work(number);
        as("finance", () -> {
            batches(batch).sheet(number, new ByteArrayOutputStream());
            if (batches(batch).open(number).sent().paid().count() != batch.lines()) {
                throw new IllegalStateException("Not every line was paid");
            }
            return null;
        });
    }

    private static PaymentBatches batches(BatchUnderWay batch) {
        return batch.context().bean(PaymentBatches.class);
    }

    private static <T> T as(String officer, Callable<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(officer, "n/a", List.of()));
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private interface Act {
        void on(BatchUnderWay batch) throws Exception;
    }

    private static BatchPhase phase(String name, Act act) {
        return new BatchPhase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(BatchUnderWay batch) throws Exception {
                act.on(batch);
            }
        };
    }
}
