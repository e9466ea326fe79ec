package io.jiuyuan.recognition.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.PackagedApplication;
import io.jiuyuan.recognition.killed.StreetOffice.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The process is killed while applications come in, officers complete tasks, one by one and many together, and jobs run.
 * Every step is then either wholly done or wholly not, and what a caller was told is done.
 */
class KilledProcessPackagedTests {

    private static final int KILLED = 128 + 9;
    private static final int TO_DECIDE = 10;
    private static final int TO_ACCEPT = 6;
    private static final String NAME_HELPER = "userTask_nameHelper";
    private static final List<String> FIRST_MESSAGES = List.of("recognition-accepted", "recognition-submitted");
    private static final List<String> REGISTERS =
            List.of("civil-affairs", "disabled-persons", "unemployment-registration");

    private static final StoredCase SUBMITTED = new StoredCase(
            "SUBMITTED",
            List.of(StreetOffice.ACCEPT),
            List.of("SUBMISSION"),
            List.of("recognition-submitted"),
            List.of(),
            List.of());
    private static final StoredCase ACCEPTED = new StoredCase(
            "CHECKING",
            List.of("serviceTask_compareData"),
            List.of("ACCEPTANCE", "SUBMISSION"),
            FIRST_MESSAGES,
            List.of(),
            List.of());
    private static final StoredCase COMPARED = new StoredCase(
            "APPROVAL",
            List.of(StreetOffice.APPROVE),
            List.of("ACCEPTANCE", "SUBMISSION"),
            FIRST_MESSAGES,
            List.of(),
            REGISTERS);
    private static final StoredCase APPROVED = new StoredCase(
            "RECOGNIZED",
            List.of("serviceTask_issueDecision"),
            List.of("ACCEPTANCE", "APPROVAL", "SUBMISSION"),
            FIRST_MESSAGES,
            List.of(),
            REGISTERS);
    private static final StoredCase ISSUED = new StoredCase(
            "RECOGNIZED",
            List.of(NAME_HELPER),
            List.of("ACCEPTANCE", "APPROVAL", "SUBMISSION"),
            List.of("recognition-accepted", "recognition-approved", "recognition-submitted"),
            List.of("application-form", "recognition-decision"),
            REGISTERS);

    @Test
    void everyStepIsWhollyDoneOnceOrNotAtAll() throws Exception {
        try (HeldRegister register = new HeldRegister();
                PackagedApplication demo = PackagedApplication.start(arguments(register))) {
            StreetOffice office = new StreetOffice(demo);
            Map<String, String> approvals = bringToApproval(office);
            IntStream.range(TO_DECIDE, TO_DECIDE + TO_ACCEPT)
                    .forEach(
                            person -> assertThat(office.submit(person).status()).isEqualTo(201));
            Map<String, String> acceptances = office.tasks(StreetOffice.OFFICER, StreetOffice.ACCEPT);
            assertThat(acceptances).hasSize(TO_ACCEPT);

            Work work = new Work(office, acceptances, approvals);
            CompletableFuture<Void> jobIsRunning = register.hold();
            work.begin();
            jobIsRunning.get(30, TimeUnit.SECONDS);
            work.awaitFirstResults();
            assertThat(demo.kill()).isEqualTo(KILLED);
            work.end();
            register.release();

            Map<String, StoredCase> left = StoredCase.all(demo.home());
            assertThat(StoredCase.withAJobInHand(demo.home())).isNotEmpty();
            acceptances.keySet().forEach(number -> assertThat(left.get(number)).isIn(SUBMITTED, ACCEPTED));
            assertThat(work.accepted)
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(left.get(number)).isEqualTo(ACCEPTED));
            approvals.keySet().forEach(number -> assertThat(left.get(number)).isIn(COMPARED, APPROVED, ISSUED));
            assertThat(left).containsKeys(work.received.values().toArray(String[]::new));
            assertThat(work.others(left)).allSatisfy(of -> assertThat(of).isEqualTo(SUBMITTED));

            demo.restart(arguments(register));
            work.repeatAll();
            until(() -> office.tasks(StreetOffice.OFFICER, StreetOffice.APPROVE)
                    .keySet()
                    .containsAll(acceptances.keySet()));
            until(() -> office.tasks(StreetOffice.OFFICER, NAME_HELPER).keySet().containsAll(approvals.keySet()));
            demo.stop();

            Map<String, StoredCase> end = StoredCase.all(demo.home());
            assertThat(end).hasSize(work.people()).containsKeys(left.keySet().toArray(String[]::new));
            acceptances.keySet().forEach(number -> assertThat(end.get(number)).isEqualTo(COMPARED));
            approvals.keySet().forEach(number -> assertThat(end.get(number)).isEqualTo(ISSUED));
            assertThat(work.others(end)).allSatisfy(of -> assertThat(of).isEqualTo(SUBMITTED));
        }
    }

    private static String[] arguments(HeldRegister register) {
        return new String[] {
            "--jiuyuan.demo.cases=false",
            "--jiuyuan.comparison.registers.civil-affairs.url=" + register.url(),
            "--jiuyuan.comparison.http.read-timeout=60s",
            "--jiuyuan.comparison.http.total=120s",
            // How long a job is left to a node that is gone; by default five minutes, for which no test should wait.
            "--camunda.bpm.job-execution.lock-time-in-millis=30000"
        };
    }

    private static Map<String, String> bringToApproval(StreetOffice office) {
        IntStream.range(0, TO_DECIDE)
                .forEach(person -> assertThat(office.submit(person).status()).isEqualTo(201));
        office.tasks(StreetOffice.OFFICER, StreetOffice.ACCEPT)
                .values()
                .forEach(id -> assertThat(office.accept(id).status()).isEqualTo(204));
        until(() -> office.tasks(StreetOffice.COLLEAGUE, StreetOffice.APPROVE).size() == TO_DECIDE);
        return office.tasks(StreetOffice.COLLEAGUE, StreetOffice.APPROVE);
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                    .join();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    /** What is under way when the process is killed, and what its callers were told before. */
    private static final class Work {

        private final StreetOffice office;
        private final Map<String, String> acceptances;
        private final Map<String, String> approvals;
        private final Set<String> accepted = ConcurrentHashMap.newKeySet();
        private final Map<Integer, String> received = new ConcurrentHashMap<>();
        private final AtomicInteger newcomer = new AtomicInteger(TO_DECIDE + TO_ACCEPT);
        private final AtomicBoolean cutOff = new AtomicBoolean();
        private final CountDownLatch firstResults = new CountDownLatch(2);
        private final List<CompletableFuture<Void>> callers = new ArrayList<>();

        Work(StreetOffice office, Map<String, String> acceptances, Map<String, String> approvals) {
            this.office = office;
            this.acceptances = acceptances;
            this.approvals = approvals;
        }

        void begin() {
            callers.add(call(() -> acceptances.forEach(this::accept)));
            callers.add(call(() -> office.approveTogether(approvals.values())));
            callers.add(call(this::submitWithoutEnd));
        }

        void awaitFirstResults() throws InterruptedException {
            assertThat(firstResults.await(60, TimeUnit.SECONDS)).isTrue();
        }

        void end() {
            CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).join();
            assertThat(cutOff).isTrue();
        }

        void repeatAll() {
            for (int person = 0; person < people(); person++) {
                Answer again = office.submit(person);
                assertThat(again.status()).isEqualTo(201);
                if (received.containsKey(person)) {
                    assertThat(again.body().get("repeated").asBoolean()).isTrue();
                    assertThat(again.body().get("caseNumber").asText()).isEqualTo(received.get(person));
                }
            }
            acceptances.forEach((number, id) -> {
                Answer again = office.accept(id);
                if (again.status() != 204) {
                    assertGone(again.body().get("code"), again.body().get("detail"));
                }
                assertThat(again.status() == 204 && accepted.contains(number)).isFalse();
            });
            office.approveTogether(approvals.values()).body().get("results").forEach(again -> {
                if (!again.get("done").asBoolean()) {
                    assertGone(again.get("code"), again.get("message"));
                }
            });
        }

        /** How many have applied, the one who was cut off included. */
        int people() {
            return newcomer.get() + 1;
        }

        List<StoredCase> others(Map<String, StoredCase> cases) {
            return cases.entrySet().stream()
                    .filter(entry -> !acceptances.containsKey(entry.getKey()))
                    .filter(entry -> !approvals.containsKey(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private static void assertGone(JsonNode code, JsonNode message) {
            assertThat(code.asText()).isEqualTo("task-gone");
            assertThat(message.asText()).isEqualTo("您已办理完成该任务，不必重复提交。");
        }

        private void accept(String number, String taskId) {
            assertThat(office.accept(taskId).status()).isEqualTo(204);
            accepted.add(number);
            firstResults.countDown();
        }

        private void submitWithoutEnd() {
            while (true) {
                int person = newcomer.get();
                Answer receipt = office.submit(person);
                assertThat(receipt.status()).isEqualTo(201);
                received.put(person, receipt.body().get("caseNumber").asText());
                newcomer.incrementAndGet();
            }
        }

        private CompletableFuture<Void> call(Runnable calls) {
            return CompletableFuture.runAsync(() -> {
                try {
                    calls.run();
                } catch (UncheckedIOException killed) {
                    cutOff.set(true);
                }
            });
        }
    }
}
