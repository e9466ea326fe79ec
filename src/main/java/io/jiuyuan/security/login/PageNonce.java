package io.jiuyuan.security.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Names in the content-security policy the nonce that the page carries. Camunda keeps the nonce between header and page in
 * the servlet context, which all requests share: when two cross, the browser refuses the page's own scripts and stays blank.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("<script[^>]*\\snonce=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");

    /** Only the applications' pages; what they load has names. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher carried = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        if (policy != null && carried.find()) {
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + carried.group(1) + "'"));
        }
        page.copyBodyToResponse();
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<PageNonce> pageNonce() {
            FilterRegistrationBean<PageNonce> registration = new FilterRegistrationBean<>(new PageNonce());
            registration.addUrlPatterns("/camunda/app/*");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return registration;
        }
    }
}
