package io.jiuyuan.security;

import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on a real port, because Camunda's filters and servlets are not Spring's. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.generate-unique-process-engine-name=false"
        })
@ActiveProfiles("test")
abstract class SecurityTest {

    static final String PASSWORD = "jiuyuan-demo";

    @LocalServerPort
    private int port;

    Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }
}
