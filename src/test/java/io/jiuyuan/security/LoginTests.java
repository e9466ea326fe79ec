package io.jiuyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class LoginTests extends SecurityTest {

    @Test
    void oneLoginOpensTasklistAndOurEndpoints() {
        Browser browser = browser();

        assertThat(location(browser.signIn("street", PASSWORD))).endsWith("/");

        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"street\"");
        assertThat(browser.get("/api/me").body()).contains("\"username\":\"street\"");
    }

    @Test
    void wrongPasswordAndUnknownNameAnswerAlike() {
        String wrong = location(browser().signIn("street", "wrong"));
        String unknown = location(browser().signIn("nobody-of-that-name", "wrong"));

        assertThat(wrong).isEqualTo(unknown).endsWith("/login?error=failed");
    }

    @Test
    void pageAskedForFirstOpensAfterLogin() {
        Browser browser = browser();

        assertThat(location(browser.get("/account/password"))).endsWith("/login");
        assertThat(location(browser.signIn("street", PASSWORD))).endsWith("/account/password");
    }

    @Test
    void sessionIdChangesOnLogin() {
        Browser browser = browser();
        browser.get("/account/password");
        String before = browser.cookie("JYSESSION");

        browser.signIn("street", PASSWORD);

        assertThat(before).isNotNull();
        assertThat(browser.cookie("JYSESSION")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void writesNeedOurToken() {
        Browser browser = browser();
        browser.signIn("street", PASSWORD);
        browser.get("/account/password");

        var withoutToken =
                browser.send(browser.request("/logout").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        var withToken = browser.call("POST", "/logout", null);

        assertThat(withoutToken.statusCode()).isEqualTo(403);
        assertThat(location(withToken)).endsWith("/login?logout");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void programsSignInByBasicWithoutSessionAndWithoutChallenge() {
        Browser program = browser();

        var signedIn = program.send(program.request("/api/me").header("Authorization", basic("street", PASSWORD)));
        var refused = program.send(program.request("/api/me").header("Authorization", basic("street2", "wrong")));

        assertThat(signedIn.body()).contains("\"username\":\"street\"");
        assertThat(signedIn.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @Test
    void basicOpensNothingButOurEndpoints() {
        Browser program = browser();

        var engine = program.send(program.request("/camunda/api/engine/engine/default/task")
                .header("Authorization", basic("street", PASSWORD)));

        assertThat(engine.statusCode()).isEqualTo(401);
    }

    @Test
    void strangersReachOnlyWhatIsPublic() {
        assertThat(browser().get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser().get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(401);
        assertThat(location(browser().get("/camunda/app/tasklist/default/"))).endsWith("/login");
        assertThat(browser().get("/login").statusCode()).isEqualTo(200);
        assertThat(browser().get("/public/account.css").statusCode()).isEqualTo(200);
        assertThat(browser().get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(browser().get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(browser().get("/actuator/health").statusCode()).isEqualTo(200);
    }

    static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
    }
}
