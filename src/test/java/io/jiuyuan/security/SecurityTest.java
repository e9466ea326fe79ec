package io.jiuyuan.security;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real port, because Camunda's filters and servlets are not Spring's. One context for all
 * classes that extend this one.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.generate-unique-process-engine-name=false"
        })
@ActiveProfiles("test")
public abstract class SecurityTest {

    protected static final String PASSWORD = "jiuyuan-demo";
    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    protected Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    /** A browser in which that person has opened a web application, and so has Camunda's token. */
    protected Browser signedIn(String username) {
        return SIGNED_IN.computeIfAbsent(username, name -> {
            Browser browser = browser();
            browser.signIn(name, PASSWORD);
            for (String app : new String[] {"tasklist", "cockpit", "admin"}) {
                browser.get("/camunda/app/" + app + "/default/");
            }
            return browser;
        });
    }

    protected static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
