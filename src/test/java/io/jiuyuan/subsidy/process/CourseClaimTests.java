package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.subsidy.SubmitClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is paid by the course is paid once for each course, and again only when the first claim came to nothing. */
class CourseClaimTests extends ClaimTest {

    @Test
    void theSameCertificateIsPaidOnceAndAnotherOneBesideIt() {
        Known known = recognized(UNIT);
        String first = submit("street", training(known, "PX-2026-0153"));
        assertTwice(first, training(known, "px 2026（0153）"));
        approve(first);
        assertTwice(first, training(known, "PX-2026-0153"));
        approve(submit("street", training(known, "PX-2026-0154")));
    }

    @Test
    void whatWasRefusedMayBeClaimedAgain() {
        Known known = recognized(UNIT);
        String first = submit("street", training(known, "PX-2026-0200"));
        complete(first, ClaimProcess.ACCEPT_CLAIM, "street", refusal());
        approve(submit("street", training(known, "PX-2026-0200")));
    }

    @Test
    void theNumberIsAskedForAndIsEachPersonsOwn() {
        Known known = recognized(UNIT);
        assertThatThrownBy(() -> submit("street", training(known, null)))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("people[0].reference");
                                    assertThat(problem.message()).contains("培训合格证明编号");
                                }));
        submit("street", training(known, "001"));
        submit("street", training(recognized(UNIT), "001"));
    }

    @Test
    void ofTwoAtTheSameTimeOneIsTakenIn() throws Exception {
        Known known = recognized(UNIT);
        SubmitClaim claim = training(known, "PX-2026-0300");
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(pool.submit(() -> {
                together.await();
                try {
                    submit("street", claim);
                    return true;
                } catch (RuntimeException refused) {
                    return false;
                }
            }));
        }
        together.countDown();
        int taken = 0;
        for (Future<Boolean> attempt : tries) {
            taken += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(taken).isEqualTo(1);
    }

    private void assertTwice(String first, SubmitClaim again) {
        assertThatThrownBy(() -> submit("street", again)).isInstanceOfSatisfying(InputRejected.class, rejected -> {
            assertThat(rejected.problems()).extracting(FieldProblem::field).containsExactly("people[0].reference");
            assertThat(rejected.problems().get(0).message()).contains(first, "不能重复申领");
        });
    }

    private SubmitClaim training(Known known, String certificate) {
        SubmitClaim.Person person = new SubmitClaim.Person(
                null,
                known.identityNumber(),
                known.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                "1200",
                certificate);
        // Without uploads, so that the same claim can be tried by several at once.
        return claim("training", null, List.of(person), List.of());
    }

    /** With the papers that a course wants. */
    @Override
    protected void approve(String claimNumber) {
        complete(
                claimNumber,
                ClaimProcess.ACCEPT_CLAIM,
                "street",
                Map.of("outcome", "supplement", "items", List.of("training-record")));
        complete(
                claimNumber,
                ClaimProcess.SUPPLEMENT_CLAIM,
                "street",
                Map.of(
                        "outcome",
                        "done",
                        "files",
                        List.of(upload("street", "training-record"), upload("street", "fee-receipt"))));
        super.approve(claimNumber);
    }
}
