package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.disbursement.PaymentBatches.Batch;
import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Result;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskForms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches on the real model: the bureau compiles, one officer of finance checks, another releases. */
abstract class DisbursementTest extends IntegrationTest {

    static final String HEPING = "120101";
    static final String CHECK = "userTask_checkBatch";
    static final String RELEASE = "userTask_releaseBatch";
    static final String SETTLE = "userTask_settleResults";
    static final String HEADER = "支付编号,金额,账号,结果,日期,流水号,原因\r\n";

    @Autowired
    protected ClearedLines clearedLines;

    @Autowired
    protected SamplePayments payments;

    @Autowired
    protected PaymentBatches batches;

    @Autowired
    protected FundBudgets budgets;

    @Autowired
    protected Funds funds;

    @Autowired
    protected Processes processes;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private TaskForms forms;

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @BeforeEach
    void withMoneyEnoughAndNothingWaiting() {
        Money budget = standing().map(Funds.Standing::budget).orElse(Money.ZERO);
        budgets.set(ClearedLines.SOURCE, 2026, HEPING, budget.plus(new Money(10_000_000_000L)), "年度预算批复", "bureau");
        jdbc.update("UPDATE JY_PAYMENT_NOTICE_LINE SET handed_over = TRUE WHERE state = 'CLEARED'");
    }

    protected java.util.Optional<Funds.Standing> standing() {
        return funds.standing(HEPING, 2026).stream()
                .filter(each -> each.source().equals(ClearedLines.SOURCE))
                .findFirst();
    }

    protected List<String> cleared(int count) {
        return clearedLines.clear(HEPING, count, "王建国");
    }

    protected String compiled() {
        return as("bureau", () -> batches.compile(HEPING));
    }

    /** A batch of so many lines with its file written. */
    protected String sent(int lines) {
        cleared(lines);
        String number = compiled();
        pass(number, CHECK, "finance");
        pass(number, RELEASE, "finance2");
        executeDueJobs();
        return number;
    }

    protected void pass(String number, String key, String officer) {
        complete(number, key, officer, Map.of("outcome", "pass"));
    }

    protected void complete(String number, String key, String officer, Map<String, Object> input) {
        String task = task(number, key);
        as(officer, () -> forms.complete(task, officer, json.valueToTree(input)));
    }

    protected JsonNode view(String number, String key, String officer) {
        String task = task(number, key);
        return as(officer, () -> json.valueToTree(forms.open(task, officer).view()));
    }

    private String task(String number, String key) {
        return processes.openTasks(number).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        number + " does not wait at " + key + " but at " + processes.openTasks(number)))
                .id();
    }

    protected List<String> tasks(String number) {
        return processes.openTasks(number).stream().map(Processes.OpenTask::key).toList();
    }

    protected Batch batch(String number) {
        return as("finance", () -> batches.open(number));
    }

    protected List<Line> lines(String number) {
        return as("finance", () -> batches.lines(number, null, 0, 1000)).getContent();
    }

    protected Line line(String number, int lineNo) {
        return lines(number).stream()
                .filter(each -> each.lineNo() == lineNo)
                .findFirst()
                .orElseThrow();
    }

    protected String file(String number) {
        List<PaymentBatches.FileInfo> files = batch(number).files();
        return new String(bytes(number, files.get(files.size() - 1).id()), StandardCharsets.UTF_8);
    }

    protected byte[] bytes(String number, String fileId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as("finance", () -> {
            try {
                batches.download(number, fileId, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    /** End-to-end ids of the last file, with amounts, in order. */
    protected List<String[]> payments(String number) {
        List<String[]> found = new ArrayList<>();
        for (String row : file(number).split("\r\n")) {
            String[] cells = row.split(",");
            if (cells.length > 6 && !"序号".equals(cells[0])) {
                found.add(new String[] {cells[1], cells[6]});
            }
        }
        return found;
    }

    protected String paid(String[] payment) {
        return answer(payment, "成功", today(), "");
    }

    protected String failed(String[] payment, String reason) {
        return answer(payment, "失败", today(), reason);
    }

    protected String answer(String[] payment, String status, LocalDate day, String reason) {
        return "%s,%s,,%s,%s,,%s\r\n".formatted(payment[0], payment[1], status, day, reason);
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected Result read(String number, String... rows) {
        byte[] bytes = (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
        return as("finance", () -> {
            String id = batches.readResult(number, "result.csv", new ByteArrayInputStream(bytes), null);
            return batches.result(number, id);
        });
    }

    /** What was sent is what was paid, failed and is outstanding; every line has at most one payment that stands. */
    protected void assertSound(String number) {
        assertThat(batch(number).sent().balanced()).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM (SELECT instruction_id FROM JY_PAY_ATTEMPT WHERE batch_number = ?"
                                + " AND state <> 'FAILED' GROUP BY instruction_id HAVING COUNT(*) > 1) twice",
                        Long.class,
                        number))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_PAY_INSTRUCTION i WHERE i.batch_number = ? AND i.state = 'PAID'"
                                + " AND (SELECT COUNT(*) FROM JY_PAY_ATTEMPT a WHERE a.instruction_id = i.id"
                                + " AND a.state = 'PAID') <> 1",
                        Long.class,
                        number))
                .isZero();
    }
}
