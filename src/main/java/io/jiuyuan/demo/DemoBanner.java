package io.jiuyuan.demo;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the demo's addresses and accounts when everything is ready. */
@Component
@Profile("demo")
class DemoBanner {

    private static final String PREPARING = """

            样例案件正在准备，约半分钟后可见；其间演示时钟从三周前走到今天。
            Sample cases are being prepared: the demo's clock walks from three weeks ago to today in about half a minute.""";

    /** In the order in which a case meets them. */
    private static final List<String> ACCOUNTS = List.of(
            "community",
            "street",
            "street3",
            "district",
            "district2",
            "district3",
            "bureau",
            "bureau2",
            "finance",
            "finance2",
            "city",
            "auditor",
            "admin",
            "community2",
            "street2",
            "xinyu-community",
            "xinyu-street",
            "xinyu-street2",
            "xinyu-county",
            "xinyu-county2",
            "chongqing-street",
            "chongqing-street2",
            "chongqing-community",
            "chongqing-district");

    private final WebServerApplicationContext server;
    private final Officers officers;
    private final Units units;
    private final SampleCases sampleCases;

    DemoBanner(WebServerApplicationContext server, Officers officers, Units units, SampleCases sampleCases) {
        this.server = server;
        this.officers = officers;
        this.units = units;
        this.sampleCases = sampleCases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String base = "http://localhost:" + server.getWebServer().getPort();
        String accounts = ACCOUNTS.stream()
                .flatMap(username -> officers.find(username).stream())
                .map(this::line)
                .collect(Collectors.joining("\n"));
        System.out.printf("""

                就援 Jiuyuan (demo) is ready.
                  工作台   start page   %1$s/
                  任务办理 Tasklist     %1$s/camunda/app/tasklist/default/
                  运行监控 Cockpit      %1$s/camunda/app/cockpit/default/
                  公示     notices      %1$s/public/notices
                  演示时钟 demo clock   %1$s/demo/clock
                  已发消息 messages     %1$s/demo/messages
                  接口     OpenAPI      %1$s/swagger-ui/index.html
                Accounts, all with the password jiuyuan-demo:
                %2$s%3$s
                """, base, accounts, sampleCases.preparing() ? PREPARING : "");
    }

    private String line(Officer officer) {
        String posts = officer.posts().stream()
                .map(post -> units.get(post.unitCode()).fullName() + " "
                        + post.role().label())
                .sorted()
                .collect(Collectors.joining("; "));
        return "  %-18s %s　%s".formatted(officer.username(), officer.name(), posts);
    }
}
