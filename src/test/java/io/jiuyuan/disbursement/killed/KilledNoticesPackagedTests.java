package io.jiuyuan.disbursement.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.PackagedApplication;
import org.junit.jupiter.api.Test;

/**
 * The process is killed in every loop of jobs of a notice: while its lines are collected, given back, put up and cleared. Each
 * loop goes on where it stopped; in the end every line stands once, up for all of its days, and is cleared to the fen.
 */
class KilledNoticesPackagedTests {

    private static final int LINES = 1_200;
    private static final long TOTAL = LINES * 100_000L + LINES * (LINES - 1L) / 2;
    private static final String RELEASE = "userTask_releaseNotice";
    private static final String NOTICES = "/api/sample-notices";
    private static final String[] ARGUMENTS = {
        "--spring.profiles.active=demo,sample-ready",
        "--jiuyuan.demo.cases=false",
        // How long a job is left to a node that is gone; by default five minutes, for which no test should wait.
        "--camunda.bpm.job-execution.lock-time-in-millis=15000"
    };

    @Test
    void everyLoopGoesOnWhereItStopped() {
        try (PackagedApplication application = PackagedApplication.startWithTestClasses(ARGUMENTS)) {
            PaymentOffice office = new PaymentOffice(application);
            Killing killing = new Killing(application, ARGUMENTS);

            killing.during(500, () -> office.post("bureau", NOTICES, null));
            if (office.get("bureau", NOTICES).body().isEmpty()) {
                assertThat(office.post("bureau", NOTICES, null).status()).isEqualTo(200);
            }
            String given = only(office);
            killing.until(() -> status(office, given).equals("compiled"));
            assertThat(standing(office, given).get("lines").asInt()).isEqualTo(LINES);

            killing.during(300, () -> discard(office, given));
            discard(office, given);
            killing.until(() -> status(office, given).equals("discarded"));
            killing.until(() -> office.get("bureau", NOTICES + "/active").body().asInt() == 0);
            assertThat(office.post("bureau2", NOTICES, null).status()).isEqualTo(200);
            String number = office.get("bureau", NOTICES).body().get(1).asText();
            killing.until(() -> status(office, number).equals("compiled")
                    && office.task("bureau", number, RELEASE).isPresent());
            assertThat(office.get("bureau", NOTICES + "/twice").body()).isEmpty();

            killing.during(700, () -> office.complete("bureau", number, RELEASE, "release"));
            office.complete("bureau", number, RELEASE, "release");
            killing.until(() -> status(office, number).equals("running"));
            JsonNode up = standing(office, number);
            assertThat(up.get("lines").asInt()).isEqualTo(LINES);
            assertThat(up.get("amount").get("fen").asLong()).isEqualTo(TOTAL);
            assertThat(waiting(office).get("count").asInt()).isZero();

            String over = up.get("lastDay").asText() + "T23:59:00";
            office.post("city", "/api/demo/clock", "{\"to\": \"" + over + "\"}");
            assertThat(waiting(office).get("count").asInt())
                    .as("not on the last day")
                    .isZero();
            killing.during(3_000, () -> office.post("city", "/api/demo/clock", "{\"hours\": 1}"));
            if (status(office, number).equals("running")) {
                office.post("city", "/api/demo/clock", "{\"hours\": 1}");
            }
            killing.until(() -> waiting(office).get("count").asInt() == LINES);
            assertThat(waiting(office).get("amount").get("fen").asLong()).isEqualTo(TOTAL);
            assertThat(status(office, number)).isEqualTo("ended");
            assertThat(office.get("bureau", NOTICES + "/twice").body()).isEmpty();
        }
    }

    private static String only(PaymentOffice office) {
        JsonNode all = office.get("bureau", NOTICES).body();
        assertThat(all).hasSize(1);
        return all.get(0).asText();
    }

    private static void discard(PaymentOffice office, String number) {
        office.task("bureau2", number, RELEASE)
                .ifPresent(id -> office.post(
                        "bureau2",
                        "/api/tasks/" + id + "/complete",
                        "{\"outcome\": \"discard\", \"reason\": \"标准适用有误，重新汇集\"}"));
    }

    private static JsonNode standing(PaymentOffice office, String number) {
        return office.get("bureau", NOTICES + "/" + number).body();
    }

    private static String status(PaymentOffice office, String number) {
        return standing(office, number).get("status").asText();
    }

    private static JsonNode waiting(PaymentOffice office) {
        return office.get("bureau", "/api/payments/waiting?district=120101")
                .body()
                .get("total");
    }
}
