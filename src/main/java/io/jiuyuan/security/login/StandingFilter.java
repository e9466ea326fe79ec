package io.jiuyuan.security.login;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Accounts.Account;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.security.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request how the account stands now: a closed account loses its sessions at once, a transferred officer has
 * the new posts, and who must choose a new password gets nowhere before.
 */
@Component
class StandingFilter extends OncePerRequestFilter {

    private static final Pattern ASSET =
            Pattern.compile("/(public|camunda/(lib|assets)|swagger-ui)/.*|/camunda/app/.*\\.(js|css|json|svg|woff2?)");
    private static final Pattern OPEN_BEFORE_PASSWORD_CHANGE =
            Pattern.compile("/account/password|/logout|/login|/error");

    private final Accounts accounts;
    private final Officers officers;
    private final ProblemResponses problems;

    StandingFilter(Accounts accounts, Officers officers, ProblemResponses problems) {
        this.accounts = accounts;
        this.officers = officers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ASSET.matcher(path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.find(who.getName()).filter(Account::enabled);
        if (account.isEmpty()) {
            signOut(request);
            chain.doFilter(request, response);
            return;
        }
        boolean byPassword = who instanceof UsernamePasswordAuthenticationToken;
        if (byPassword
                && account.get().mustChangePassword()
                && !OPEN_BEFORE_PASSWORD_CHANGE.matcher(path(request)).matches()) {
            demandNewPassword(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(withPostsOfToday(who)));
        chain.doFilter(request, response);
    }

    private Authentication withPostsOfToday(Authentication who) {
        var authorities = Authorities.of(officers.find(who.getName()));
        AbstractAuthenticationToken fresh = who instanceof OAuth2AuthenticationToken provider
                ? new OAuth2AuthenticationToken(
                        provider.getPrincipal(), authorities, provider.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(who.getName(), null, authorities);
        fresh.setDetails(who.getDetails());
        return fresh;
    }

    private void demandNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = "GET".equals(request.getMethod()) && !path(request).matches("(/camunda)?/api/.*");
        if (page) {
            response.sendRedirect(request.getContextPath() + "/account/password");
        } else {
            problems.write(response, HttpStatus.FORBIDDEN, "password-change-required", "请先修改初始密码。");
        }
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** It belongs to the security chains only, not to the servlet container's. */
    @Component
    static class NotByContainer {

        @Bean
        FilterRegistrationBean<StandingFilter> standingFilterOnlyInSecurityChains(StandingFilter filter) {
            FilterRegistrationBean<StandingFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
