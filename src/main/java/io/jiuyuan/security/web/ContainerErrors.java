package io.jiuyuan.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Requests so malformed that they reach no filter of ours, and those that fail outside of every filter, e.g. without a
 * database: the container answers them, in Chinese too.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final int BAD_REQUEST = HttpStatus.BAD_REQUEST.value();

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ChineseReport()));
    }

    /** After Spring Boot's own report, so that this one, which is further in, speaks first. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    static class ChineseReport extends ErrorReportValve {

        private static final String PAGE = "<!doctype html><html lang=\"zh-CN\"><head><title>就援</title></head>"
                + "<body><p>%s（%d）</p></body></html>";
        private static final String JSON =
                "{\"title\":\"系统出现问题\",\"detail\":\"%s\",\"status\":%d,\"code\":\"unexpected\",\"problems\":[]}";

        @Override
        protected void report(Request request, Response response, Throwable error) {
            int status = response.getStatus();
            if (status < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String sentence = status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? "操作没有完成，请稍后再试。" : "请求未能处理。";
            boolean api = String.valueOf(request.getRequestURI()).matches("(/camunda)?/api/.*");
            try {
                response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                if (response.getReporter() != null) {
                    response.getReporter().write((api ? JSON : PAGE).formatted(sentence, status));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("client gone", gone);
            }
        }
    }
}
