package io.jiuyuan.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a visitor does while the sample cases are prepared is done when they are ready: on a clock that still walks from three
 * weeks ago, a step taken now would soon be overdue. Pages can be read all the while.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class VisitorsWait extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SampleCases sampleCases;

    VisitorsWait(SampleCases sampleCases) {
        this.sampleCases = sampleCases;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !sampleCases.preparing()
                || READING.contains(request.getMethod())
                || !(path.startsWith("/api/") || path.startsWith("/public/") || path.startsWith("/demo/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sampleCases.awaitPrepared(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        chain.doFilter(request, response);
    }
}
