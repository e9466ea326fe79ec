package io.jiuyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.PackagedApplication;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both open holes of the engine's Community release, tried on the application as it is shipped. */
class HolesClosedPackagedTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PASSWORD = "jiuyuan-demo";

    private static PackagedApplication application;

    @BeforeAll
    static void start() {
        application = PackagedApplication.start();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "city", "admin"})
    void noQueryRunsAnExpression(String person) {
        Browser browser = signedIn(person);
        String code = "${execution}".replace("execution", "''.getClass()");

        for (String body : List.of(
                "{\"orQueries\":[{\"assigneeExpression\":\"" + code + "\"}]}",
                "{\"assigneeExpression\":\"" + code + "\"}",
                "{\"\\u006frQueries\":[{\"assignee\\u0045xpression\":\"" + code + "\"}]}")) {
            assertThat(browser.call("POST", ENGINE + "task", body).statusCode()).isEqualTo(400);
            assertThat(browser.call("POST", ENGINE + "task/count", body).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void nobodyCreatesAnAdministratorWithoutLogin() {
        String user = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"m\",\"lastName\":\"m\"},"
                + "\"credentials\":{\"password\":\"Mallory-2026!\"}}";
        String path = "/camunda/api/admin/setup/default/user/create";

        assertThat(new Browser(application.url()).call("POST", path, user).statusCode())
                .isEqualTo(403);
        assertThat(signedIn("admin").call("POST", path, user).statusCode()).isEqualTo(403);
        assertThat(signedIn("admin").get(ENGINE + "user/count?id=mallory").body())
                .isEqualTo("{\"count\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/h2-console", "/actuator/env"})
    void nothingElseOfTheEngineIsOpen(String path) {
        assertThat(new Browser(application.url()).call("GET", path, null).statusCode())
                .isIn(302, 401, 403);
        assertThat(signedIn("street").get(path).statusCode()).isIn(403, 404);
    }

    @Test
    void aLoginSurvivesARestart() {
        Browser browser = signedIn("street");

        application.restart();

        assertThat(browser.get("/api/me").body()).contains("\"username\":\"street\"");
        assertThat(browser.get(ENGINE + "filter").statusCode()).isEqualTo(200);
    }

    private static Browser signedIn(String person) {
        Browser browser = new Browser(application.url());
        browser.signIn(person, PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/camunda/app/cockpit/default/");
        return browser;
    }
}
