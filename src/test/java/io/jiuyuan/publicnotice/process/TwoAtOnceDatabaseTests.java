package io.jiuyuan.publicnotice.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.OnTestDatabase;
import io.jiuyuan.publicnotice.PaymentNoticeTest;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Two people in the same moment: one of them is first, and the other is told so. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class TwoAtOnceDatabaseTests extends PaymentNoticeTest {

    /** What came of both, started together; a refusal is an outcome. */
    private static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = new ArrayList<>();
            for (Callable<?> act : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        Object result = act.call();
                        return result == null ? "done" : result;
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> result : both) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBatchIsReleasedOnceAndNotGivenUpAsWell() throws Exception {
        approved(HEPING, 2);
        String number = compiled(HEPING, "bureau");
        String task = task(number, "userTask_releaseNotice").id();
        List<Object> results = together(
                () -> as("bureau2", () -> {
                    forms.complete(task, "bureau2", json.valueToTree(Map.of("outcome", "release")));
                    return "done";
                }),
                () -> as("bureau", () -> {
                    forms.complete(task, "bureau", json.valueToTree(Map.of("outcome", "discard", "reason", "标准适用有误")));
                    return "done";
                }));
        assertThat(results).filteredOn("done"::equals).hasSize(1);
        assertThat(results).filteredOn(RuleRefused.class::isInstance).hasSize(1);
        executeDueJobs();
        assertThat(statusOf(number)).isIn("running", "discarded");
    }

    @Test
    void manyObjectAtOnceToOneLineAndEachHoldsIt() throws Exception {
        String number = running(2, LocalDate.of(2026, 3, 2));
        List<Object> results = together(() -> object(number, 1), () -> object(number, 1, 2));
        assertThat(results).allSatisfy(result -> assertThat(result).asString().startsWith("YZ120101"));
        assertThat(jdbc.queryForList(
                        "SELECT open_objections FROM JY_PAYMENT_NOTICE_LINE WHERE notice_id > ? ORDER BY line_no",
                        Integer.class,
                        before))
                .containsExactly(2, 1);
    }

    @Test
    void aLineIsHandedOverToOnePaymentOnly() throws Exception {
        running(3, LocalDate.of(2026, 3, 2));
        startOf(LocalDate.of(2026, 3, 10));
        List<Long> ids = waiting(HEPING).stream()
                .map(io.jiuyuan.publicnotice.PaymentNotices.ClearedLine::id)
                .toList();
        List<Object> results = together(
                () -> {
                    notices.handedOver(ids);
                    return "done";
                },
                () -> {
                    notices.handedOver(ids);
                    return "done";
                });
        assertThat(results).filteredOn("done"::equals).hasSize(1);
    }

    @Test
    void twoBatchesOfTheSameLinesAreOne() throws Exception {
        approved(HEPING, 20);
        List<Object> results = together(
                () -> notices.compile(HEPING, null, List.of(), "bureau"),
                () -> notices.compile(HEPING, null, List.of(), "bureau2"));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM JY_PAYMENT_NOTICE_LINE WHERE notice_id > ?", Integer.class, before))
                .isEqualTo(20);
    }
}
