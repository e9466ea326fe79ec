package io.jiuyuan.security.web;

import io.jiuyuan.security.guard.ConcurrentChange;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What modules refuse behind a page becomes the error page with its own status and the module's own words; endpoints answer
 * through {@link ProblemAdvice}. A page with a form shows the problems at its fields itself.
 */
@Order(2)
@ControllerAdvice
class RefusedPages {

    @ExceptionHandler
    ModelAndView accessRefused(AccessRefused refused, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, List.of(refused.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound missing, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, List.of(missing.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView inputRejected(InputRejected rejected, HttpServletRequest request) {
        List<String> problems = rejected.problems().stream()
                .map(FieldProblem::message)
                .distinct()
                .toList();
        return page(HttpStatus.UNPROCESSABLE_ENTITY, problems, request);
    }

    @ExceptionHandler
    ModelAndView ruleRefused(RuleRefused refused, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, List.of(refused.getMessage()), request);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(RuntimeException error, HttpServletRequest request) {
        if (!ConcurrentChange.isCauseOf(error)) {
            throw error;
        }
        return page(HttpStatus.CONFLICT, List.of("该内容刚刚被他人修改，请刷新后重新办理。"), request);
    }

    private static ModelAndView page(HttpStatus status, List<String> said, HttpServletRequest request) {
        boolean typed = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        return new ModelAndView("error", Map.of("status", status.value(), "said", said, "typed", typed), status);
    }
}
