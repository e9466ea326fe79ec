package io.jiuyuan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.security.Browser;
import io.jiuyuan.security.MigratedDatabase;
import io.jiuyuan.security.web.LoginPage;
import io.jiuyuan.shared.AuditTrail;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The login module alone, against an identity provider that runs in the test. */
@SpringBootTest(classes = OidcLoginTests.LoginOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OidcLoginTests {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.city.";
        properties.add(registration + "client-id", () -> IdentityProvider.CLIENT);
        properties.add(registration + "client-secret", () -> "secret");
        properties.add(registration + "scope", () -> "openid");
        properties.add(registration + "client-name", () -> "市统一身份认证");
        properties.add("spring.security.oauth2.client.provider.city.issuer-uri", PROVIDER::issuer);
        properties.add("jiuyuan.security.oidc-username-claim", () -> "staff_no");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void theLoginPageOffersTheProvider() {
        assertThat(browser().get("/login").body()).contains("用市统一身份认证登录", "/oauth2/authorization/city");
    }

    @Test
    void anOfficerOnFileIsSignedInByTheClaimThatWasConfigured() {
        Browser browser = browser();

        assertThat(signIn(browser, Map.of("staff_no", "street", "preferred_username", "zhang")))
                .endsWith("/");

        assertThat(browser.get("/api/who").body()).isEqualTo("street [ROLE_STREET]");
    }

    @Test
    void whoeverIsNotOnFileIsRefused() {
        Browser browser = browser();

        assertThat(signIn(browser, Map.of("staff_no", "mallory"))).endsWith("/login?error=no-officer");

        assertThat(browser.get("/login?error=no-officer").body()).contains("尚未登记为本系统工作人员");
        assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
    }

    @Test
    void aClosedAccountAndAMissingClaimAreRefused() {
        assertThat(signIn(browser(), Map.of("staff_no", "closed"))).endsWith("/login?error=no-officer");
        assertThat(signIn(browser(), Map.of("preferred_username", "street"))).endsWith("/login?error=no-officer");
    }

    @Test
    void aTokenOfAnotherSignerIsRefused() {
        PROVIDER.forgeNext();

        assertThat(signIn(browser(), Map.of("staff_no", "street"))).endsWith("/login?error=provider");
    }

    private String signIn(Browser browser, Map<String, Object> claims) {
        URI authorization = URI.create(location(browser.get("/oauth2/authorization/city")));
        String callback = PROVIDER.authorize(authorization, claims);
        return location(browser.get(callback.substring(callback.indexOf("/login/oauth2"))));
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2ClientAutoConfiguration.class,
        OAuth2ClientWebSecurityAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackageClasses = {SecurityProperties.class},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
                            classes = {CamundaSession.class, OidcLoginTests.class}))
    @EnableConfigurationProperties(SecurityProperties.class)
    @org.springframework.context.annotation.Import(LoginPage.class)
    static class LoginOnly {

        @Bean
        DataSource dataSource() {
            return MigratedDatabase.migrated("V100__login.sql");
        }

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }

        @Bean
        AuditTrail audit() {
            return (action, subject, detail) -> {};
        }

        @Bean
        Accounts accounts() {
            return new Accounts() {
                @Override
                public Optional<Account> find(String username) {
                    return switch (username) {
                        case "street" -> Optional.of(new Account(username, null, true, true));
                        case "closed" -> Optional.of(new Account(username, null, false, false));
                        default -> Optional.empty();
                    };
                }

                @Override
                public void changePassword(String username, String passwordHash) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Officers officers() {
            return new Officers() {
                @Override
                public Officer current() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<Officer> find(String username) {
                    return Optional.of(
                            new Officer(username, "张建国", Set.of(new Officer.Post(Role.STREET, "120101001"))));
                }

                @Override
                public List<Officer> inGroup(String group) {
                    return List.of();
                }
            };
        }

        @RestController
        static class Who {

            @GetMapping("/api/who")
            String who(org.springframework.security.core.Authentication who) {
                return who.getName() + " " + who.getAuthorities();
            }
        }
    }
}
