package io.jiuyuan.comparison.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.jiuyuan.comparison.ComparisonProperties;
import io.jiuyuan.comparison.domain.Column;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers.Reply;
import io.jiuyuan.comparison.domain.Registers.Subject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One register's service with its own breaker. The JSON of question and answer is described in {@code docs/registers.md}.
 * Logs name the register and the kind of failure, and nothing of the person.
 */
final class RegisterService {

    private static final Logger log = LoggerFactory.getLogger(RegisterService.class);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_RECORDS = 200;

    private final RegisterKind register;
    private final ComparisonProperties.Service service;
    private final HttpClient client;
    private final ObjectMapper json;
    private final Duration patience;
    private final CircuitBreaker breaker;
    private final Retry retry;

    RegisterService(
            RegisterKind register,
            ComparisonProperties.Service service,
            ComparisonProperties.Http http,
            HttpClient client,
            ObjectMapper json,
            Clock clock) {
        this.register = register;
        this.service = service;
        this.client = client;
        this.json = json;
        this.patience = http.connectTimeout().plus(http.readTimeout());
        ComparisonProperties.Breaker limits = http.breaker();
        this.breaker = CircuitBreaker.of(
                register.code(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(limits.calls())
                        .minimumNumberOfCalls(limits.calls())
                        .failureRateThreshold(limits.failurePercent())
                        .waitDurationInOpenState(limits.pause())
                        .permittedNumberOfCallsInHalfOpenState(limits.trials())
                        .recordException(e -> !(e instanceof Refused))
                        .build());
        this.retry = Retry.of(
                register.code(),
                RetryConfig.custom()
                        .maxAttempts(http.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(http.backOff(), 2))
                        .retryOnException(e -> e instanceof Failed)
                        .build());
    }

    Reply ask(Subject subject) {
        String source = "接口实时查询（" + service.url().getHost() + "）";
        try {
            // The same number for every attempt, so that the other side counts one question.
            String question = UUID.randomUUID().toString();
            return retry.executeCallable(() -> breaker.executeCallable(() -> call(subject, question, source)));
        } catch (CallNotPermittedException e) {
            return Reply.unavailable(source, "接口连续出错，暂停查询");
        } catch (Failed | Refused e) {
            log.warn("Register {} gave no answer: {}", register.code(), e.getMessage());
            return Reply.unavailable(source, e instanceof Failed f ? f.reason : ((Refused) e).reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.unavailable(source, "查询超时");
        } catch (Exception e) {
            log.warn(
                    "Register {} gave no answer: {}",
                    register.code(),
                    e.getClass().getSimpleName());
            return Reply.unavailable(source, "查询失败");
        }
    }

    private Reply call(Subject subject, String question, String source) throws Failed, Refused, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.url())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .header("X-Request-Id", question)
                .POST(HttpRequest.BodyPublishers.ofString(question(subject, question)));
        if (service.token() != null && !service.token().isBlank()) {
            request.header("Authorization", "Bearer " + service.token());
        }
        HttpResponse<byte[]> response = send(request.build());
        int status = response.statusCode();
        if (status >= 500 || status == 408 || status == 429) {
            throw new Failed("HTTP " + status, "接口返回错误" + status);
        }
        if (status != 200) {
            throw new Refused("HTTP " + status, "接口拒绝查询（" + status + "）");
        }
        return Reply.of(records(response.body()), source);
    }

    /** The client's own time-out ends with the headers; a body that stalls needs this one. */
    private HttpResponse<byte[]> send(HttpRequest request) throws Failed, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, info -> new LimitedBody(MAX_BODY));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failed("no answer in " + patience, "查询超时");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            boolean slow = cause instanceof java.net.http.HttpTimeoutException;
            throw new Failed(cause.getClass().getSimpleName(), slow ? "查询超时" : "连接失败");
        } finally {
            exchange.cancel(true);
        }
    }

    private String question(Subject subject, String question) {
        ObjectNode body = json.createObjectNode();
        body.put("requestId", question);
        body.put("register", register.code());
        body.put("identityNumber", subject.identityNumber());
        body.put("name", subject.name());
        body.put("purpose", "就业困难人员认定");
        return body.toString();
    }

    private List<Map<String, String>> records(byte[] body) throws Failed {
        try {
            JsonNode records =
                    json.readTree(new String(body, StandardCharsets.UTF_8)).path("records");
            if (!records.isArray() || records.size() > MAX_RECORDS) {
                throw new Failed("no list of records", "接口返回内容无法识别");
            }
            List<Map<String, String>> all = new ArrayList<>();
            for (JsonNode each : records) {
                Map<String, String> facts = new HashMap<>();
                for (Column column : register.columns()) {
                    JsonNode value = each.path(column.code());
                    facts.put(column.code(), column.normalize(value.isNull() ? "" : value.asText("")));
                }
                all.add(facts);
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new Failed("no JSON", "接口返回内容无法识别");
        } catch (Column.BadValue e) {
            throw new Failed("a record does not fit", "接口返回内容无法识别：" + e.getMessage());
        }
    }

    /** The service does not work now: asked again, and counted by the breaker. */
    private static final class Failed extends IOException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Failed(String message, String reason) {
            super(message);
            this.reason = reason;
        }
    }

    /** The service works and refuses: to ask again would not help. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String message, String reason) {
            super(message);
            this.reason = reason;
        }
    }
}
