package io.jiuyuan.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers of filters in the same RFC 9457 form as those of the controllers. */
@Component
public class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        write(response, of(status, code, detail));
    }

    /** For Camunda's web applications, which look for the words at {@code message} and else show the status in English. */
    public void writeWithMessage(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        ProblemDetail problem = of(status, code, detail);
        problem.setProperty("message", detail);
        write(response, problem);
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    static ProblemDetail of(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title(status));
        problem.setProperty("code", code);
        problem.setProperty("problems", List.of());
        return problem;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "请求有误";
            case UNAUTHORIZED -> "请先登录";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            case METHOD_NOT_ALLOWED -> "不支持该操作";
            case CONFLICT -> "目前不能办理";
            case PAYLOAD_TOO_LARGE -> "内容过大";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "不支持的格式";
            case UNPROCESSABLE_ENTITY -> "请更正填写内容";
            case TOO_MANY_REQUESTS -> "请求过于频繁";
            default -> "系统出现问题";
        };
    }
}
