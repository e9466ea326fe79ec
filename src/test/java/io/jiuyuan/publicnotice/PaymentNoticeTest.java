package io.jiuyuan.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.IntegrationTest;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import io.jiuyuan.publicnotice.PaymentNotices.Standing;
import io.jiuyuan.publicnotice.steps.NoticeObjections;
import io.jiuyuan.publicnotice.steps.SealedObjections.Said;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.Processes.OpenTask;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices of payments on the real models, with approved lines in memory. */
public abstract class PaymentNoticeTest extends IntegrationTest {

    protected static final String HEPING = "120101";
    protected static final String ITEM = "flexible-insurance";
    protected static final String NOT_UPHELD = "not-upheld";
    protected static final String REFUSED = "upheld-refused";
    protected static final String CHANGED = "upheld-changed";

    private static final AtomicInteger LINES = new AtomicInteger();
    private static final String ANSWER = "经核查，所反映的情况已经核实，现答复如上。";

    @Autowired
    protected SampleLines source;

    @Autowired
    protected PaymentNotices notices;

    @Autowired
    protected NoticeObjections objections;

    @Autowired
    protected Processes processes;

    @Autowired
    protected TaskForms forms;

    @Autowired
    protected JdbcTemplate jdbc;

    protected final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    /** The last notice that other tests have left. */
    protected long before;

    @BeforeEach
    void withoutLines() {
        source.clear();
        before = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM JY_PAYMENT_NOTICE", Long.class);
    }

    @AfterEach
    void removeNotices() {
        source.clear();
        for (String sql : List.of(
                "DELETE FROM JY_PAYMENT_OBJECTION_LINE WHERE objection_id IN"
                        + " (SELECT id FROM JY_PAYMENT_OBJECTION WHERE notice_id > ?)",
                "DELETE FROM JY_PAYMENT_OBJECTION WHERE notice_id > ?",
                "DELETE FROM JY_PAYMENT_NOTICE_PAPER WHERE notice_id > ?",
                "DELETE FROM JY_PAYMENT_NOTICE_LINE WHERE notice_id > ?",
                "DELETE FROM JY_PAYMENT_NOTICE WHERE id > ?")) {
            jdbc.update(sql, before);
        }
    }

    /** Lines that wait for their payment, of this test's notices. */
    protected List<ClearedLine> waiting(String district) {
        return notices.waiting(district, (before + 1) * 100_000, 100_000);
    }

    /** So many approved lines of 1.00, 2.00, ... yuan; their refs. */
    protected List<String> approved(String district, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> source.add(district, LINES.incrementAndGet(), "测试人" + i, i + ".00")
                        .ref())
                .toList();
    }

    /** A batch of all that is ready, waiting for its release. */
    protected String compiled(String district, String officer) {
        String number = notices.compile(district, null, List.of(), officer);
        executeDueJobs();
        return number;
    }

    /** A batch of so many lines, put up on that day at 9 o'clock. */
    protected String running(int lines, LocalDate day) {
        clock.moveTo(day.atTime(9, 0));
        approved(HEPING, lines);
        String number = compiled(HEPING, "bureau");
        release(number, "bureau2");
        return number;
    }

    protected void release(String number, String officer) {
        complete(number, "userTask_releaseNotice", officer, Map.of("outcome", "release"));
        executeDueJobs();
    }

    protected Standing standing(String number) {
        return notices.find(number).orElseThrow();
    }

    protected String statusOf(String number) {
        return standing(number).status();
    }

    protected List<String> cleared(String district) {
        return waiting(district).stream().map(ClearedLine::ref).toList();
    }

    /** Number of the objection to these lines. */
    protected String object(String number, Integer... lines) {
        return objections.raise(number, List.of(lines), new Said("此人已在外地就业，不应享受补贴。", "赵某", "19900001234", ""));
    }

    protected void settle(String objection, String officer, Map<Integer, String> decisions) {
        Map<String, Object> input = new TreeMap<>(Map.of("outcome", "done", "answer", ANSWER));
        decisions.forEach((line, decision) -> input.put("decision-" + line, decision));
        complete(objection, "userTask_investigateObjection", officer, input);
        executeDueJobs();
    }

    protected void complete(String businessKey, String task, String officer, Map<String, Object> input) {
        as(officer, () -> forms.complete(task(businessKey, task).id(), officer, json.valueToTree(input)));
    }

    protected OpenTask task(String businessKey, String key) {
        return processes.openTasks(businessKey).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        key + " is not open for " + businessKey + ", but " + processes.openTasks(businessKey)));
    }

    protected List<String> tasks(String businessKey) {
        return processes.openTasks(businessKey).stream().map(OpenTask::key).toList();
    }

    /** One second before that day begins, with all that is due. */
    protected void lastSecondBefore(LocalDate day) {
        clock.moveTo(day.minusDays(1).atTime(LocalTime.of(23, 59, 59)));
        executeDueJobs();
    }

    protected void startOf(LocalDate day) {
        clock.moveTo(day.atStartOfDay());
        executeDueJobs();
    }

    protected Map<String, Integer> states(String number) {
        Map<String, Integer> states = new TreeMap<>();
        long id = Long.parseLong(number.substring(12));
        jdbc.query(
                "SELECT state, COUNT(*) FROM JY_PAYMENT_NOTICE_LINE WHERE notice_id = ? GROUP BY state",
                row -> {
                    states.put(row.getString(1), row.getInt(2));
                },
                id);
        return states;
    }

    protected void assertOver(String number) {
        assertThat(processes.runs("publicNotice", number)).isFalse();
    }
}
