package io.jiuyuan.security.login;

import io.jiuyuan.shared.AuditTrail;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a person arrives after signing in, failing to, or signing out. */
@Component
class LoginOutcomes {

    private final AuditTrail audit;

    LoginOutcomes(AuditTrail audit) {
        this.audit = audit;
    }

    /** The page first asked for, else the start page. */
    AuthenticationSuccessHandler success() {
        var target = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            audit.record("login", who.getName(), "");
            target.onAuthenticationSuccess(request, response, who);
        };
    }

    AuthenticationFailureHandler failure() {
        return (request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/login?error=" + code(failure));
    }

    static LogoutSuccessHandler signedOut(ClientRegistrationRepository clients) {
        if (clients == null) {
            SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
            handler.setDefaultTargetUrl("/login?logout");
            return handler;
        }
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setDefaultTargetUrl("/login?logout");
        handler.setPostLogoutRedirectUri("{baseUrl}/login?logout");
        return handler;
    }

    private static String code(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "locked";
        }
        if (failure instanceof TooManyAttempts) {
            return "busy";
        }
        if (failure instanceof OAuth2AuthenticationException provider) {
            return OfficersOfProvider.UNKNOWN.equals(provider.getError().getErrorCode()) ? "no-officer" : "provider";
        }
        return "failed";
    }

    static String explain(AuthenticationException failure) {
        return switch (code(failure)) {
            case "locked" -> "连续输错次数过多，该账号已暂时锁定，请稍后再试。";
            case "busy" -> "来自您所在网络的失败登录过多，请稍后再试。";
            default -> "请先登录，或检查用户名和密码。";
        };
    }
}
