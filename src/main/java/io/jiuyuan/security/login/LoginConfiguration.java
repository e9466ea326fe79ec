package io.jiuyuan.security.login;

import io.jiuyuan.security.web.ProblemResponses;
import io.jiuyuan.shared.AuditTrail;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * Two doors into one house: a session from the login page, which Tasklist, Cockpit and our endpoints share, and stateless
 * HTTP Basic for programs that call {@code /api/**}.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final String[] PUBLIC = {
        "/login",
        "/error",
        "/favicon.ico",
        "/public/**",
        "/portal/**",
        "/api/public/**",
        "/v3/api-docs/**",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/actuator/health/**"
    };

    private static final RequestMatcher API = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**"));

    private static final RequestMatcher SHUT = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/admin/setup/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/admin/auth/user/*/login/**"));

    /**
     * What changes something. Left out is what an auditor reads or keeps for himself by a POST, the account's own password, and
     * what answers for itself: the engine's calls behind the guard, and tasks and actions, one result for each.
     */
    private static final RequestMatcher WRITES = new AndRequestMatcher(
            request -> !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()),
            new NegatedRequestMatcher(new OrRequestMatcher(Stream.of(
                            "/camunda/**",
                            "/account/**",
                            "/logout",
                            "/cases",
                            "/ledgers/**",
                            "/api/ledgers/**",
                            "/api/tasks/**",
                            "/api/cases/**",
                            "/api/visits")
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList())));

    private static final RequestMatcher BASIC = new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/**"), LoginConfiguration::carriesBasicCredentials);

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationManager authenticationManager(AccountAuthenticationProvider accounts) {
        return new ProviderManager(accounts);
    }

    /** Camunda's own ways to a login and to a first administrator (CVE-2026-77226) are shut for everyone. */
    @Bean
    @Order(0)
    SecurityFilterChain nobody(HttpSecurity http, ProblemResponses problems) throws Exception {
        return http.securityMatcher(SHUT)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, failure) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "access-refused", "此入口已关闭。"))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "access-refused", "此入口已关闭。")))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, StandingFilter standing, ProblemResponses problems)
            throws Exception {
        AuthenticationEntryPoint unauthorized = unauthorized(problems);
        return http.securityMatcher(BASIC)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unauthorized).accessDeniedHandler(denied(problems)))
                .headers(SecurityHeaders::ofOurs)
                .addFilterBefore(standing, AuthorizationFilter.class)
                .authorizeHttpRequests(LoginConfiguration::rights)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            StandingFilter standing,
            ProblemResponses problems,
            LoginOutcomes outcomes,
            AuditTrail audit,
            ObjectProvider<OfficersOfProvider> provider,
            ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        ClientRegistrationRepository clients = registrations.getIfAvailable();
        if (clients != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(user -> user.oidcUserService(provider.getObject()))
                    .successHandler(outcomes.success())
                    .failureHandler(outcomes.failure()));
        }
        return http.formLogin(form -> form.loginPage("/login")
                        .successHandler(outcomes.success())
                        .failureHandler(outcomes.failure()))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                audit.record("logout", who.getName(), "");
                            }
                        })
                        .deleteCookies("JYSESSION")
                        .logoutSuccessHandler(LoginOutcomes.signedOut(clients)))
                .csrf(csrf -> csrf.csrfTokenRepository(SinglePageCsrf.repository())
                        .csrfTokenRequestHandler(new SinglePageCsrf())
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"),
                                PathPatternRequestMatcher.withDefaults().matcher("/api/public/**")))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(unauthorized(problems), API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(API))
                        .accessDeniedHandler(denied(problems)))
                .headers(SecurityHeaders::ofPages)
                .addFilterBefore(standing, AuthorizationFilter.class)
                .authorizeHttpRequests(LoginConfiguration::rights)
                .build();
    }

    private static void rights(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(
                        jakarta.servlet.DispatcherType.FORWARD,
                        jakarta.servlet.DispatcherType.ERROR,
                        jakarta.servlet.DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers("/api/audit/**", "/api/admin/audit/**")
                .hasAnyRole("AUDITOR", "ADMIN")
                .requestMatchers("/api/admin/**", "/actuator/**")
                .hasRole("ADMIN")
                .requestMatchers(WRITES)
                .access((who, request) -> new AuthorizationDecision(mayWrite(who.get())))
                .anyRequest()
                .authenticated();
    }

    /** Whoever is an auditor and nothing else reads only. */
    private static boolean mayWrite(Authentication who) {
        return who.isAuthenticated()
                && !(who instanceof AnonymousAuthenticationToken)
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority -> authority.startsWith("ROLE_") && !authority.equals("ROLE_AUDITOR"));
    }

    private static HttpSessionRequestCache pagesOnly() {
        MediaTypeRequestMatcher html =
                new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> "GET".equals(request.getMethod()), html, new NegatedRequestMatcher(API)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static AuthenticationEntryPoint unauthorized(ProblemResponses problems) {
        return (request, response, failure) ->
                problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in", LoginOutcomes.explain(failure));
    }

    private static AccessDeniedHandler denied(ProblemResponses problems) {
        AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
        return (request, response, failure) -> {
            if (!API.matches(request)) {
                page.handle(request, response, failure);
            } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
                problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in", "请先登录，或检查用户名和密码。");
            } else if (failure instanceof CsrfException) {
                problems.write(response, HttpStatus.FORBIDDEN, "csrf", "页面已过期，请刷新后重试。");
            } else {
                problems.write(response, HttpStatus.FORBIDDEN, "access-refused", "您没有办理此事项的权限。");
            }
        };
    }

    private static boolean carriesBasicCredentials(jakarta.servlet.http.HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
