package io.jiuyuan.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs what nobody foresaw under a reference that the person can tell the administrator. */
@Component
class UnforeseenErrors {

    private static final Logger log = LoggerFactory.getLogger(UnforeseenErrors.class);

    String record(Throwable error, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        // The address without its query: a query may hold a name.
        log.error("Unexpected error {} at {} {}", reference, request.getMethod(), path(request), error);
        return reference;
    }

    boolean isClientGone(Throwable error) {
        return error instanceof IOException && error.getClass().getSimpleName().equals("ClientAbortException");
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return withoutNumbers(path);
    }

    /** A path, too, may end in an identity number. */
    static String withoutNumbers(String path) {
        return path.replaceAll("[0-9]{15,18}[0-9Xx]?", "***");
    }
}
