package io.jiuyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class LoginTests extends SecurityTest {

    @Autowired
    private JdbcTemplate jdbc;

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

    @Test
    void theFifthWrongPasswordLocksFormAndBasicAlike() {
        Browser browser = browser();
        for (int i = 0; i < 4; i++) {
            assertThat(location(browser.signIn("chongqing-street2", "wrong"))).endsWith("/login?error=failed");
        }
        assertThat(location(browser.signIn("chongqing-street2", "wrong"))).endsWith("/login?error=locked");
        assertThat(location(browser.signIn("chongqing-street2", PASSWORD))).endsWith("/login?error=locked");
        assertThat(browser.get("/login?error=locked").body()).contains("暂时锁定");
        assertThat(browser.send(browser.request("/api/me")
                                .header("Authorization", basic("chongqing-street2", PASSWORD)))
                        .statusCode())
                .isEqualTo(401);

        signedIn("admin").call("DELETE", "/api/admin/login-locks/chongqing-street2", null);

        assertThat(location(browser.signIn("chongqing-street2", PASSWORD))).endsWith("/");
    }

    @Test
    void aFirstPasswordOpensNothingButItsChange() {
        jdbc.update("UPDATE JY_OFFICER SET must_change_password = TRUE WHERE username = 'xinyu-county2'");
        Browser browser = browser();
        browser.signIn("xinyu-county2", PASSWORD);

        assertThat(location(browser.get("/"))).endsWith("/account/password");
        assertThat(location(browser.get("/camunda/app/tasklist/default/"))).endsWith("/account/password");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").body()).contains("password-change-required");
        assertThat(browser.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/account/password").body()).contains("初始密码");
    }

    @Test
    void aChangedPasswordEndsEverySessionOfTheAccount() {
        Browser elsewhere = browser();
        elsewhere.signIn("chongqing-district", PASSWORD);
        Browser here = browser();
        here.signIn("chongqing-district", PASSWORD);

        assertThat(change(here, "wrong", "Chosen-2026-x", "Chosen-2026-x").body())
                .contains("当前密码不正确");
        assertThat(change(here, PASSWORD, "short", "other").body()).contains("密码长度", "不一致");
        assertThat(location(change(here, PASSWORD, "Chosen-2026-x", "Chosen-2026-x")))
                .endsWith("/login?changed");

        assertThat(here.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(location(browser().signIn("chongqing-district", PASSWORD))).endsWith("/login?error=failed");
        assertThat(location(browser().signIn("chongqing-district", "Chosen-2026-x")))
                .endsWith("/");
    }

    @Test
    void aClosedAccountLosesItsSessionAtOnce() {
        Browser leaver = browser();
        leaver.signIn("chongqing-community", PASSWORD);
        assertThat(leaver.get("/api/me").statusCode()).isEqualTo(200);

        jdbc.update("UPDATE JY_OFFICER SET enabled = FALSE WHERE username = 'chongqing-community'");

        assertThat(leaver.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(leaver.get("/camunda/api/engine/engine/default/filter").statusCode())
                .isEqualTo(401);
        assertThat(location(browser().signIn("chongqing-community", PASSWORD))).endsWith("/login?error=failed");
    }

    @Test
    void onlyAuditorsAndAdministratorsReadTheAuditTrail() {
        assertThat(signedIn("street").get("/api/audit").statusCode()).isEqualTo(403);
        assertThat(signedIn("city").get("/api/admin/audit/verify").statusCode()).isEqualTo(403);
        assertThat(signedIn("auditor").get("/api/audit?action=login&size=5").body())
                .contains("\"action\":\"login\"");
        assertThat(signedIn("auditor").get("/api/admin/audit/verify").body()).contains("\"intact\":true");
        assertThat(signedIn("auditor").get("/api/admin/divisions").statusCode()).isEqualTo(403);
    }

    @Test
    void pagesAndCookiesAreProtected() {
        Browser browser = browser();
        var page = browser.get("/login");
        var signedIn = browser.signIn("street", PASSWORD);

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'", "object-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JYSESSION", "HttpOnly", "SameSite=Lax"));
        assertThat(browser.get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy).contains("nonce"));
    }

    @Test
    void errorsOfPagesAreChinesePages() {
        var missing = signedIn("street").get("/no-such-page");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有找到该页面").doesNotContain("Whitelabel", "Exception");
        assertThat(signedIn("street").call("GET", "/api/no-such-endpoint", null).body())
                .contains("\"code\":\"not-found\"");
    }

    private static HttpResponse<String> change(Browser browser, String current, String password, String repeated) {
        String page = browser.get("/account/password").body();
        return browser.form(
                "/account/password",
                "_csrf",
                Browser.csrf(page),
                "current",
                current,
                "password",
                password,
                "repeated",
                repeated);
    }

    static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
    }
}
