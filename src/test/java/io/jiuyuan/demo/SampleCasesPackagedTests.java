package io.jiuyuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.PackagedApplication;
import io.jiuyuan.security.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo's first start, a visitor who does not wait, and its second start. */
class SampleCasesPackagedTests {

    private static final Pattern STATUS =
            Pattern.compile("<td[^>]*>(已提交|待补正|核查初审中|公示中|异议核查中|复核中|审核中|已认定|帮扶中|已就业·跟踪|不予认定|已撤回|已退出|已终止)</td>");
    private static final String VISITORS_APPLICATION = """
            {"person": {"identityNumber": "120101197506155212", "name": "来访者", "phone": "19900008888",
              "hukouAddress": "花园路1号", "hukouUnitCode": "120101001001",
              "residenceAddress": "花园路1号", "residenceUnitCode": "120101001001"},
             "categories": ["4050"], "materials": [],
             "circumstances": {"localHukou": true, "ableAndWilling": true, "registeredUnemployed": true}}""";

    @Test
    void everyStateOfRecognitionIsThereOnceAndAVisitorIsNotInItsWay() {
        try (PackagedApplication demo = PackagedApplication.start()) {
            until(() -> demo.log().contains("is ready."));
            assertThat(demo.log()).contains("Sample cases are being prepared").contains("chongqing-district");
            int received = submitAsVisitor(demo);

            until(() -> demo.log().contains("The sample cases are ready"));

            assertThat(received).isEqualTo(201);
            assertThat(demo.log()).doesNotContain("stays where it is").doesNotContain("cannot be prepared");
            Map<String, Long> tianjin = statuses(demo, "city");
            assertThat(tianjin)
                    .containsOnlyKeys(
                            "已提交", "待补正", "核查初审中", "公示中", "异议核查中", "复核中", "审核中", "已认定", "帮扶中", "已就业·跟踪", "不予认定", "已撤回",
                            "已退出");
            assertThat(statuses(demo, "xinyu-county")).containsKeys("已认定", "不予认定", "已撤回", "审核中");
            assertThat(statuses(demo, "chongqing-street")).containsKeys("已认定", "不予认定", "已撤回", "审核中");
            assertThat(signedIn(demo, "street").get("/tasks").body()).contains("超期督办", "签订帮扶协议", "退出核实");
            assertThat(signedIn(demo, "community").get("/tasks").body()).contains("帮扶需求调查");
            assertThat(signedIn(demo, "city").get("/demo/clock").body()).contains("与真实时间一致");

            demo.restart();
            until(() -> demo.log().split("is ready\\.", -1).length == 3);
            assertThat(demo.log().split("Preparing \\d+ sample cases", -1)).hasSize(2);
            assertThat(statuses(demo, "city")).isEqualTo(tianjin);
        }
    }

    private static int submitAsVisitor(PackagedApplication demo) {
        Browser browser = new Browser(demo.url());
        String credentials = Base64.getEncoder().encodeToString("community:jiuyuan-demo".getBytes());
        return browser.send(browser.request("/api/applications")
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "visitor")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(VISITORS_APPLICATION)))
                .statusCode();
    }

    /** Of all pages of the list. */
    private static Map<String, Long> statuses(PackagedApplication demo, String username) {
        Browser browser = signedIn(demo, username);
        List<String> found = new ArrayList<>();
        String page = browser.get("/cases").body();
        for (int next = 1; ; next++) {
            STATUS.matcher(page).results().forEach((MatchResult cell) -> found.add(cell.group(1)));
            if (!page.contains(">下一页<")) {
                return found.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            }
            page = browser.form("/cases", "page", String.valueOf(next), "_csrf", Browser.csrf(page))
                    .body();
        }
    }

    private static Browser signedIn(PackagedApplication demo, String username) {
        Browser browser = new Browser(demo.url());
        assertThat(browser.signIn(username, "jiuyuan-demo").statusCode()).isEqualTo(302);
        return browser;
    }

    private static void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                    .join();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
