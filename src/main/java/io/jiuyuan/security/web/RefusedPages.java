package io.jiuyuan.security.web;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What modules refuse on a page ends on the error page with its own status; endpoints answer through {@link ProblemAdvice}. */
@Order(2)
@ControllerAdvice
class RefusedPages {

    @ExceptionHandler(AccessRefused.class)
    void accessRefused(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(InputRejected.class)
    void inputRejected(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
