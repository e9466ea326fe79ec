package io.jiuyuan.disbursement.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.PackagedApplication;
import io.jiuyuan.disbursement.killed.PaymentOffice.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * The process is killed at every step of a batch: while it is compiled, checked, released, while its file is written, while a
 * result is read and while it ends. Each step is then wholly done or not at all, and repeating every call and replaying
 * every file pays nothing twice and loses nothing.
 */
class KilledPaymentsPackagedTests {

    private static final int LINES = 600;
    private static final String DISTRICT = "{\"district\": \"120101\"}";
    private static final String[] ARGUMENTS = {
        "--spring.profiles.active=demo,sample-payments",
        "--jiuyuan.demo.cases=false",
        // How long a job is left to a node that is gone; by default five minutes, for which no test should wait.
        "--camunda.bpm.job-execution.lock-time-in-millis=30000"
    };

    private PackagedApplication application;
    private PaymentOffice office;
    private String batch;

    @Test
    void everyStepIsWhollyDoneOnceOrNotAtAll() {
        try (PackagedApplication started = PackagedApplication.startWithTestClasses(ARGUMENTS)) {
            application = started;
            office = new PaymentOffice(started);
            assertThat(office.post("finance", "/api/funds", """
                            {"district": "120101", "year": 2026, "source": "employment-fund", "amount": "90000000",
                             "reason": "年度预算批复"}""").status()).isEqualTo(204);
            assertThat(office.post("admin", "/api/sample-payments?count=" + LINES, null)
                            .status())
                    .isEqualTo(200);

            killedDuring(600, () -> office.post("bureau", "/api/payments", DISTRICT));
            compiledOnce();
            killedDuring(120, () -> office.complete("finance", batch, PaymentOffice.CHECK, "pass"));
            office.complete("finance", batch, PaymentOffice.CHECK, "pass");
            assertThat(office.task("finance2", batch, PaymentOffice.RELEASE)).isPresent();
            killedDuring(1_500, () -> office.complete("finance2", batch, PaymentOffice.RELEASE, "pass"));
            office.complete("finance2", batch, PaymentOffice.RELEASE, "pass");
            until(() -> office.task("finance", batch, PaymentOffice.SETTLE).isPresent());

            String file = fileWrittenOnce();
            String result = resultOf(file);
            killedDuring(500, () -> office.result(batch, result));
            JsonNode again = office.result(batch, result).body().get("head");
            assertThat(again.get("paid").asInt() + again.get("repeated").asInt())
                    .isEqualTo(LINES);
            assertThat(office.result(batch, result)
                            .body()
                            .get("head")
                            .get("repeated")
                            .asInt())
                    .isEqualTo(LINES);

            killedDuring(100, () -> office.complete("finance", batch, PaymentOffice.SETTLE, "ended"));
            office.complete("finance", batch, PaymentOffice.SETTLE, "ended");
            until(() -> open().get("papers").size() > 0);
            everythingIsPaidOnce(file);
        }
    }

    private void compiledOnce() {
        JsonNode listed = office.get("bureau", "/api/payments").body();
        Answer repeated = office.post("bureau", "/api/payments", DISTRICT);
        assertThat(repeated.status()).isEqualTo(listed.get("total").asInt() == 0 ? 201 : 409);
        JsonNode now = office.get("bureau", "/api/payments").body();
        assertThat(now.get("total").asInt()).isEqualTo(1);
        JsonNode head = now.get("items").get(0);
        assertThat(head.get("ready").get("count").asInt()).isEqualTo(LINES);
        batch = head.get("number").asText();
        assertThat(office.task("finance", batch, PaymentOffice.CHECK)).isPresent();
    }

    private String fileWrittenOnce() {
        JsonNode files = open().get("files");
        assertThat(files).hasSize(1);
        assertThat(files.get(0).get("lines").asInt()).isEqualTo(LINES);
        String id = files.get(0).get("id").asText();
        String file = office.file(batch, id);
        assertThat(office.file(batch, id)).isEqualTo(file);
        assertThat(payments(file)).hasSize(LINES);
        assertThat(payments(file).stream().map(cells -> cells[1]).distinct()).hasSize(LINES);
        return file;
    }

    private static List<String[]> payments(String file) {
        List<String[]> payments = new ArrayList<>();
        file.lines().skip(1).forEach(line -> payments.add(line.split(",")));
        return payments;
    }

    private static String resultOf(String file) {
        StringBuilder result = new StringBuilder("支付编号,金额,账号,结果,日期,流水号,原因\r\n");
        payments(file).forEach(cells -> result.append("%s,%s,%s,成功,,,\r\n".formatted(cells[1], cells[6], cells[3])));
        return result.toString();
    }

    private void everythingIsPaidOnce(String file) {
        JsonNode open = open();
        assertThat(open.get("head").get("status").asText()).isEqualTo("已办结");
        assertThat(open.get("papers")).hasSize(1);
        assertThat(open.get("matters")).isEmpty();
        JsonNode sent = open.get("sent");
        assertThat(sent.get("balanced").asBoolean()).isTrue();
        assertThat(sent.get("sent").get("count").asInt()).isEqualTo(LINES);
        assertThat(sent.get("paid")).isEqualTo(sent.get("sent"));
        long total = payments(file).stream()
                .mapToLong(cells -> Long.parseLong(cells[6].replace(".", "")))
                .sum();
        assertThat(sent.get("paid").get("amount").get("fen").asLong()).isEqualTo(total);
        JsonNode fund = office.get("finance", "/api/funds?district=120101&year=2026")
                .body()
                .get(0);
        assertThat(fund.get("paid").get("fen").asLong()).isEqualTo(total);
        assertThat(fund.get("committed").get("fen").asLong()).isZero();
        assertThat(office.get("bureau", "/api/payments/waiting?district=120101")
                        .body()
                        .get("ready")
                        .get("count")
                        .asInt())
                .isZero();
    }

    private JsonNode open() {
        return office.get("finance", "/api/payments/" + batch).body();
    }

    /** Kills it so long after the call began, whether it is done or not, and starts it again. */
    private void killedDuring(int millis, Runnable call) {
        CompletableFuture<Void> called = CompletableFuture.runAsync(() -> {
            try {
                call.run();
            } catch (UncheckedIOException killed) {
                // The caller does not know whether it was done.
            }
        });
        after(millis).execute(application::kill);
        until(() -> !application.isRunning());
        called.join();
        application.restart(ARGUMENTS);
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            CompletableFuture.runAsync(() -> {}, after(200)).join();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
