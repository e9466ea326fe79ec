package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.RuleRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may take which step, and that no two steps in a row are one person's (T32). */
class SameOfficerNeverTakesTwoExitDecisionsTests extends ExitTest {

    @Test
    void whoConfirmedDoesNotRevoke() {
        String caseNumber = exited(TIANJIN, man(TIANJIN));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(caseNumber, "revoke-exit", "district", Map.of("reason", "社保登记有误，已更正")))
                .returns("same-officer", RuleRefused::code);
        assertThat(status(caseNumber)).isEqualTo("exited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bureau", "finance", "city", "auditor", "admin", "street2", "xinyu-street", "chongqing-district"
            })
    void othersDoNotPropose(String officer) {
        String caseNumber = recognized(TIANJIN);

        assertThat(offered(caseNumber, officer)).isEmpty();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> propose(caseNumber, officer, "pensioned"))
                .returns("not-offered", RuleRefused::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community",
                "street2",
                "district",
                "bureau",
                "finance",
                "city",
                "auditor",
                "admin",
                "xinyu-street"
            })
    void onlyTheStreetVerifies(String officer) {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> completeOnly(caseNumber, ExitProcess.VERIFY_EXIT, officer, verified(TIANJIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "bureau", "finance", "city", "auditor", "admin", "xinyu-county"})
    void onlyTheDistrictDecides(String officer) {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> completeOnly(caseNumber, ExitProcess.DECIDE_EXIT, officer, confirmation()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "street", "finance", "city", "auditor", "admin", "xinyu-county2"})
    void onlyTheDistrictRevokes(String officer) {
        String caseNumber = exited(TIANJIN, man(TIANJIN));

        assertThat(offered(caseNumber, officer)).doesNotContain("revoke-exit");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherReadsWhy() throws Exception {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        String id = task(caseNumber, ExitProcess.DECIDE_EXIT).id();
        List<Throwable> refused = new ArrayList<>();

        together(
                List.of(
                        () -> as("district", () -> {
                            forms.complete(id, "district", json.valueToTree(confirmation()));
                            return "";
                        }),
                        () -> as("district2", () -> {
                            forms.complete(id, "district2", json.valueToTree(confirmation()));
                            return "";
                        })),
                refused);

        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).isInstanceOf(RuleRefused.class);
        assertThat(refused.get(0).getMessage()).matches(".*\\p{IsHan}.*");
        runAsync();
        assertThat(status(caseNumber)).isEqualTo("exited");
        assertThat(papers(caseNumber)).containsExactlyInAnyOrder("exit-notice", "exit-decision");
    }

    @Test
    void ofTwoWhoProposeAtOnceOneProposalIsMade() throws Exception {
        String caseNumber = recognized(TIANJIN);
        List<Throwable> refused = new ArrayList<>();

        together(
                List.of(
                        () -> {
                            propose(caseNumber, "community", "pensioned");
                            return "";
                        },
                        () -> {
                            propose(caseNumber, "street", "school");
                            return "";
                        }),
                refused);

        assertThat(exits(caseNumber)).hasSize(1);
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(refused).allSatisfy(e -> assertThat(e).isInstanceOf(RuleRefused.class));
    }

    private static void together(List<Callable<String>> acts, List<Throwable> refused) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            for (Future<String> result : threads.invokeAll(acts)) {
                try {
                    result.get();
                } catch (ExecutionException failure) {
                    refused.add(failure.getCause());
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
