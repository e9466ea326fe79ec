package io.jiuyuan.disbursement.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.PackagedApplication;
import io.jiuyuan.disbursement.killed.PaymentOffice.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The process is killed at every step of a batch: while it is compiled, checked, released, while its file is written, while a
 * result is read and while it ends. Each step is then wholly done or not at all, and repeating every call and replaying
 * every file pays nothing twice and loses nothing.
 */
class KilledPaymentsPackagedTests {

    private static final int LINES = 600;
    private static final String AGAIN = "{\"outcome\": \"again\", \"scope\": \"all\"}";
    private static final String DISTRICT = "{\"district\": \"120101\"}";
    private static final String[] ARGUMENTS = {
        "--spring.profiles.active=demo,sample-payments",
        "--jiuyuan.demo.cases=false",
        // How long a job is left to a node that is gone; by default five minutes, for which no test should wait.
        "--camunda.bpm.job-execution.lock-time-in-millis=30000"
    };

    private Killing killing;
    private PaymentOffice office;
    private String batch;

    @Test
    void everyStepIsWhollyDoneOnceOrNotAtAll() {
        try (PackagedApplication started = PackagedApplication.startWithTestClasses(ARGUMENTS)) {
            killing = new Killing(started, ARGUMENTS);
            office = new PaymentOffice(started);
            assertThat(office.post("finance", "/api/funds", """
                            {"district": "120101", "year": 2026, "source": "employment-fund", "amount": "90000000",
                             "reason": "年度预算批复"}""").status()).isEqualTo(204);
            assertThat(office.post("admin", "/api/sample-payments?count=" + LINES, null)
                            .status())
                    .isEqualTo(200);

            killing.during(600, () -> office.post("bureau", "/api/payments", DISTRICT));
            compiledOnce();
            killing.during(120, () -> office.complete("finance", batch, PaymentOffice.CHECK, "pass"));
            office.complete("finance", batch, PaymentOffice.CHECK, "pass");
            assertThat(office.task("finance2", batch, PaymentOffice.RELEASE)).isPresent();
            killing.during(1_500, () -> office.complete("finance2", batch, PaymentOffice.RELEASE, "pass"));
            office.complete("finance2", batch, PaymentOffice.RELEASE, "pass");
            killing.until(
                    () -> office.task("finance", batch, PaymentOffice.SETTLE).isPresent());

            String file = fileWrittenOnce();
            String result = resultOf(file);
            killing.during(300, () -> office.result(batch, part(result, LINES / 2, LINES), "second-half.csv"));
            killing.during(500, () -> office.result(batch, result, "result.csv"));
            // Out of order, in parts, the same content under another name, and late: a day after the sending.
            office.post("city", "/api/demo/clock", "{\"days\": 1}");
            office.result(batch, backwards(result), "backwards.csv");
            office.result(batch, part(result, 0, 10), "first-lines.csv");
            JsonNode again =
                    office.result(batch, result, "another-name.csv").body().get("head");
            assertThat(again.get("repeated").asInt()).isEqualTo(LINES);
            assertThat(open().get("results").findValuesAsText("paid").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .as("each line is paid by one file")
                    .isEqualTo(LINES - 1);
            assertThat(open().get("sent").get("failed").get("count").asInt()).isEqualTo(1);

            killing.during(100, () -> office.answer("finance", batch, PaymentOffice.SETTLE, AGAIN));
            office.answer("finance", batch, PaymentOffice.SETTLE, AGAIN);
            office.complete("finance", batch, PaymentOffice.CHECK, "pass");
            killing.during(700, () -> office.complete("finance2", batch, PaymentOffice.RELEASE, "pass"));
            office.complete("finance2", batch, PaymentOffice.RELEASE, "pass");
            killing.until(
                    () -> office.task("finance", batch, PaymentOffice.SETTLE).isPresent());
            String second = fileOfTheSecondRound();
            killing.during(200, () -> office.result(batch, resultOf(second), "second.csv"));
            office.result(batch, resultOf(second), "second.csv");
            office.result(batch, result, "result.csv");
            assertThat(open().get("matters"))
                    .as("the first answer again says nothing new")
                    .isEmpty();

            killing.during(100, () -> office.complete("finance", batch, PaymentOffice.SETTLE, "ended"));
            office.complete("finance", batch, PaymentOffice.SETTLE, "ended");
            killing.until(() -> open().get("papers").size() > 0);
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

    private String fileOfTheSecondRound() {
        JsonNode files = open().get("files");
        assertThat(files).hasSize(2);
        String second = office.file(batch, files.get(1).get("id").asText());
        assertThat(payments(second)).hasSize(1);
        assertThat(payments(second).get(0)[1]).endsWith("-%06d-2".formatted(LINES));
        return second;
    }

    private static List<String[]> payments(String file) {
        List<String[]> payments = new ArrayList<>();
        file.lines().skip(1).forEach(line -> payments.add(line.split(",")));
        return payments;
    }

    private String resultOf(String file) {
        String day =
                office.get("city", "/api/demo/clock").body().get("now").asText().substring(0, 10);
        StringBuilder result = new StringBuilder("支付编号,金额,账号,结果,日期,流水号,原因\r\n");
        String failing = "-%06d-1".formatted(LINES);
        payments(file)
                .forEach(cells -> result.append("%s,%s,%s,%s,%s,,\r\n"
                        .formatted(cells[1], cells[6], cells[3], cells[1].endsWith(failing) ? "失败" : "成功", day)));
        return result.toString();
    }

    /** Lines from the first to before the last, with the head of the file. */
    private static String part(String result, int from, int to) {
        List<String> lines = result.lines().toList();
        return lines.get(0) + "\r\n" + String.join("\r\n", lines.subList(from + 1, to + 1)) + "\r\n";
    }

    private static String backwards(String result) {
        List<String> lines = new ArrayList<>(result.lines().skip(1).toList());
        Collections.reverse(lines);
        return result.lines().findFirst().orElseThrow() + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private void everythingIsPaidOnce(String file) {
        JsonNode open = open();
        assertThat(open.get("head").get("status").asText()).isEqualTo("已办结");
        assertThat(open.get("papers")).hasSize(1);
        assertThat(open.get("matters")).isEmpty();
        JsonNode sent = open.get("sent");
        assertThat(sent.get("balanced").asBoolean()).isTrue();
        assertThat(sent.get("sent").get("count").asInt()).isEqualTo(LINES + 1);
        assertThat(sent.get("paid").get("count").asInt()).isEqualTo(LINES);
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
                        .get("total")
                        .get("count")
                        .asInt())
                .isZero();
    }

    private JsonNode open() {
        return office.get("finance", "/api/payments/" + batch).body();
    }
}
