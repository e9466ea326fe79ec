package io.jiuyuan.security.guard;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.security.guard.Treatment.Verdict;
import io.jiuyuan.security.web.ProblemResponses;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands between the login and Camunda's web applications. The engine's own rights hold for whole models; which task, whose
 * case and which call is decided here, by {@link CallTable}.
 */
class EngineApiGuard extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EngineApiGuard.class);
    private static final String APPS = "/camunda/app/";
    private static final Map<String, Set<Role>> APP_ROLES =
            Map.of("tasklist", CallTable.WORK, "cockpit", CallTable.COCKPIT, "admin", CallTable.OPERATE);

    private final CallTable table;
    private final Officers officers;
    private final AuditTrail audit;
    private final ProblemResponses problems;

    EngineApiGuard(CallTable table, Officers officers, AuditTrail audit, ProblemResponses problems) {
        this.table = table;
        this.officers = officers;
        this.audit = audit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            guard(request, response, chain);
        } catch (BadCall bad) {
            log.warn("Refused a malformed engine call: {}", bad.getMessage());
            problems.writeWithMessage(response, HttpStatus.BAD_REQUEST, "engine-call", "请求不符合要求，未予处理。");
        } catch (AccessRefused refused) {
            problems.writeWithMessage(response, HttpStatus.FORBIDDEN, "access-refused", refused.getMessage());
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/lib/")
                || path.startsWith("/camunda/assets/")
                || path.equals("/camunda/favicon.ico")) {
            chain.doFilter(request, response);
        } else if (path.startsWith(APPS)) {
            openApp(path.substring(APPS.length()), request, response, chain);
        } else if (path.matches("/camunda(/app)?/?")) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            call(request, response, chain);
        }
    }

    private void openApp(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String app = path.split("/", 2)[0];
        if (app.isEmpty() || app.equals("welcome")) {
            // Our own start page says where one's work is.
            response.sendRedirect(request.getContextPath() + "/");
        } else if (roles(officers.current()).stream().anyMatch(APP_ROLES.getOrDefault(app, Set.of())::contains)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void call(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Officer officer = officers.current();
        EngineCall call = EngineCalls.read(request);
        CallRule rule = table.ruleFor(call, roles(officer)).orElseThrow(() -> new AccessRefused("此操作不能通过流程引擎接口办理。"));
        List<String> ids = rule.match(call).orElseThrow();
        carryOut(rule.treatment().of(call, officer, ids), request, response, chain);
        if (rule.changes() && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            audit.record("engine-call", call.path(), call.method());
        }
    }

    private void carryOut(Verdict verdict, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (verdict instanceof Verdict.Pass pass) {
            ChineseAnswers.apply(
                    pass.call(), response, answer -> chain.doFilter(new CheckedRequest(request, pass.call()), answer));
        } else if (verdict instanceof Verdict.PassRows rows) {
            ChineseAnswers.apply(
                    rows.call(),
                    response,
                    answer -> RowFilter.apply(new CheckedRequest(request, rows.call()), answer, chain, rows.kept()));
        } else if (verdict instanceof Verdict.Answer answer) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(answer.json());
        } else {
            signOut(request, response);
        }
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        audit.record("logout", officers.current().username(), "");
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private static Set<Role> roles(Officer officer) {
        return officer.posts().stream().map(Post::role).collect(Collectors.toSet());
    }
}
