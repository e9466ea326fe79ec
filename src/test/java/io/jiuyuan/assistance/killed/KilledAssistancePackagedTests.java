package io.jiuyuan.assistance.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.PackagedApplication;
import io.jiuyuan.assistance.killed.Officials.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The process is killed while agreements are signed, employments and visits recorded and exits decided, and while the jobs
 * behind these steps run. Every step is then either wholly done or wholly not, what a caller was told is done, and after a
 * restart and a repetition everything has been done once.
 */
class KilledAssistancePackagedTests {

    private static final int KILLED = 128 + 9;

    @Test
    void everyStepOfHelpIsWhollyDoneOnceOrNotAtAll() throws Exception {
        String[] arguments = {
            "--jiuyuan.demo.persons=" + AssistedPeople.file().toUri(),
            // How long a job is left to a node that is gone; by default five minutes, for which no test should wait.
            "--camunda.bpm.job-execution.lock-time-in-millis=30000"
        };
        try (PackagedApplication demo = PackagedApplication.start(arguments)) {
            until(() -> demo.log().contains("The sample cases are ready"));
            assertThat(demo.log()).doesNotContain("stays where it is");
            until(() -> new Officials(demo).jobsInHand() == 0);
            demo.stop();
            Map<String, StoredHelp> before = StoredHelp.all(demo.home());
            demo.restart(arguments);
            Officials officials = new Officials(demo);
            List<Deeds> all = deeds(officials);

            CountDownLatch first = new CountDownLatch(all.size());
            all.forEach(deeds -> deeds.begin(first));
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.kill()).isEqualTo(KILLED);
            all.forEach(Deeds::end);
            assertThat(all).anyMatch(deeds -> deeds.cutOff.get());

            Map<String, StoredHelp> left = StoredHelp.all(demo.home());
            all.forEach(deeds -> deeds.wholeOrNot(before, left));

            demo.restart(arguments);
            all.forEach(Deeds::repeat);
            until(() -> officials.jobsInHand() == 0);
            demo.stop();

            Map<String, StoredHelp> end = StoredHelp.all(demo.home());
            assertThat(end).containsOnlyKeys(before.keySet());
            all.forEach(deeds -> deeds.once(before, end));
        }
    }

    private static List<Deeds> deeds(Officials officials) {
        Map<String, String> toSign = officials.tasks(Officials.SIGN);
        Map<String, String> toDecide = officials.tasks(Officials.DECIDE_EXIT);
        List<String> helped = officials.tasks(Officials.SURVEY).keySet().stream()
                .filter(number -> !toDecide.containsKey(number))
                .toList();
        assertThat(toSign).hasSize(AssistedPeople.TO_SIGN);
        assertThat(toDecide).hasSize(AssistedPeople.TO_DECIDE);
        assertThat(helped).hasSize(AssistedPeople.TO_HELP);
        Map<String, String> toEmploy = new TreeMap<>();
        helped.subList(0, AssistedPeople.TO_HELP / 2).forEach(number -> toEmploy.put(number, number));
        Map<String, String> toVisit = new TreeMap<>();
        helped.subList(AssistedPeople.TO_HELP / 2, AssistedPeople.TO_HELP)
                .forEach(number -> toVisit.put(number, number));
        return List.of(
                new Deeds(toSign, officials::sign, "agreement SIGNED", "task-gone", true),
                new Deeds(toEmploy, officials::employ, "employment UNIT", "input-rejected", true),
                new Deeds(toVisit, officials::visit, "visit HOME", "input-rejected", false),
                new Deeds(toDecide, officials::decideExit, "exit DECISION confirm", "task-gone", true));
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                    .join();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    /** One deed done to several cases, one after the other. */
    private static final class Deeds {

        private final Map<String, String> targets;
        private final Function<String, Answer> deed;
        private final String record;
        private final String refusal;
        private final boolean moves;
        private final Set<String> told = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean cutOff = new AtomicBoolean();
        private CompletableFuture<Void> caller;

        /**
         * @param targets what the deed is called with, by case
         * @param record what it leaves
         * @param refusal code of the answer when it is done again
         * @param moves whether the process goes on by it at once
         */
        Deeds(
                Map<String, String> targets,
                Function<String, Answer> deed,
                String record,
                String refusal,
                boolean moves) {
            this.targets = targets;
            this.deed = deed;
            this.record = record;
            this.refusal = refusal;
            this.moves = moves;
        }

        void begin(CountDownLatch first) {
            caller = CompletableFuture.runAsync(() -> {
                try {
                    targets.forEach((number, target) -> {
                        Answer answer = deed.apply(target);
                        assertThat(answer.done()).as("%s: %s", record, answer).isTrue();
                        told.add(number);
                        if (told.size() == 1) {
                            first.countDown();
                        }
                    });
                } catch (UncheckedIOException killed) {
                    cutOff.set(true);
                }
            });
        }

        void end() {
            caller.join();
        }

        void wholeOrNot(Map<String, StoredHelp> before, Map<String, StoredHelp> left) {
            targets.keySet().forEach(number -> {
                StoredHelp now = left.get(number);
                if (!now.hasOnce(record)) {
                    assertThat(now).isEqualTo(before.get(number));
                } else if (moves) {
                    assertThat(now.waiting())
                            .as(number)
                            .isNotEqualTo(before.get(number).waiting());
                }
            });
            assertThat(told)
                    .allSatisfy(number ->
                            assertThat(left.get(number).hasOnce(record)).isTrue());
        }

        void repeat() {
            targets.forEach((number, target) -> {
                Answer again = deed.apply(target);
                assertThat(again.done() ? "done" : again.code()).isIn("done", refusal);
                assertThat(again.done() && told.contains(number)).isFalse();
            });
        }

        /** All cases have come to the same, once, and nothing is under way. */
        void once(Map<String, StoredHelp> before, Map<String, StoredHelp> end) {
            Map<String, List<String>> come = new TreeMap<>();
            targets.keySet().forEach(number -> {
                StoredHelp now = end.get(number);
                assertThat(now.hasOnce(record)).as("%s of %s", record, number).isTrue();
                assertThat(now.waiting())
                        .as(number)
                        .noneMatch(waiting -> waiting.startsWith("serviceTask"))
                        .doesNotHaveDuplicates();
                come.put(number, now.since(before.get(number)));
            });
            assertThat(come.values()).doesNotContain(List.of());
            assertThat(Set.copyOf(come.values())).as(come.toString()).hasSize(1);
            assertThat(come.values().iterator().next()).doesNotHaveDuplicates().contains(record);
        }
    }
}
