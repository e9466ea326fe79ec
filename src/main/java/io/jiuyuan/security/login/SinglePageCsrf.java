package io.jiuyuan.security.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;

/**
 * Our CSRF token for scripts: the plain token is in a readable cookie and comes back in a header; a rendered form carries a
 * masked one in its hidden field. The names differ from Camunda's, whose filter has a token of its own.
 */
final class SinglePageCsrf implements CsrfTokenRequestHandler {

    static final String COOKIE = "JY-XSRF-TOKEN";
    static final String HEADER = "X-JY-XSRF-TOKEN";

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    static CookieCsrfTokenRepository repository() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(COOKIE);
        repository.setHeaderName(HEADER);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        // Loading the token writes the cookie, also for a page that renders no form.
        token.get();
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean fromScript = StringUtils.hasText(request.getHeader(token.getHeaderName()));
        return (fromScript ? plain : masked).resolveCsrfTokenValue(request, token);
    }
}
