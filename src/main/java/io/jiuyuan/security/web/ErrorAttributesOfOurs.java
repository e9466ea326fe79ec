package io.jiuyuan.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What {@code /error} shows, as a page or as JSON: status, a Chinese sentence, and a reference for what was logged. */
@Component
class ErrorAttributesOfOurs extends DefaultErrorAttributes {

    private final UnforeseenErrors unforeseen;

    ErrorAttributesOfOurs(UnforeseenErrors unforeseen) {
        this.unforeseen = unforeseen;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object code = request.getAttribute("jakarta.servlet.error.status_code", WebRequest.SCOPE_REQUEST);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        var problem = ProblemResponses.of(
                shown,
                shown.is5xxServerError()
                        ? "unexpected"
                        : shown.name().toLowerCase().replace('_', '-'),
                shown.is5xxServerError() ? "操作没有完成，请稍后再试。" : "请求未能处理。");
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("title", problem.getTitle());
        attributes.put("status", shown.value());
        attributes.put("detail", problem.getDetail());
        attributes.put("code", problem.getProperties().get("code"));
        attributes.put("problems", List.of());
        Throwable error = getError(request);
        if (error != null && shown.is5xxServerError()) {
            HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
            attributes.put("reference", unforeseen.record(error, servletRequest));
        }
        return attributes;
    }
}
