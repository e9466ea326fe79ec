package io.jiuyuan.comparison.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiuyuan.TestClock;
import io.jiuyuan.comparison.ComparisonProperties;
import io.jiuyuan.comparison.ComparisonProperties.Breaker;
import io.jiuyuan.comparison.ComparisonProperties.Http;
import io.jiuyuan.comparison.ComparisonProperties.Service;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers.Reply;
import io.jiuyuan.comparison.domain.Registers.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpRegistersTests {

    private static final String ANSWER =
            "{\"records\":[{\"kind\":\"肢体残疾\",\"level\":\"三级\",\"status\":\"有效\",\"valid_to\":\"20300101\"}]}";
    private static final Subject SUBJECT = new Subject("120101198005141028", "某某");
    private static final Set<RegisterKind> ASKED = EnumSet.of(RegisterKind.DISABLED_PERSONS);

    /** What the other side does with one exchange. */
    private interface Behaviour {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final TestClock clock = new TestClock();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Behaviour behaviour = exchange -> answer(exchange, 200, ANSWER);
    private HttpServer server;
    private HttpRegisters registers;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            questions.add(new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes()));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try {
                behaviour.handle(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
        registers = registers(1, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
        registers.destroy();
    }

    private HttpRegisters registers(int attempts, Duration read, Duration total) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/query");
        Http http = new Http(
                read, read, attempts, Duration.ofMillis(1), total, 4, new Breaker(4, 50, Duration.ofSeconds(30), 2));
        Service service = new Service(url, "secret-token", false);
        return new HttpRegisters(
                new ComparisonProperties(35, 1, http, Map.of("disabled-persons", service, "civil-affairs", service)),
                new ObjectMapper(),
                clock);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private Reply ask() {
        return registers.ask(SUBJECT, ASKED).get(RegisterKind.DISABLED_PERSONS);
    }

    @Test
    void asksWithTokenAndReadsNormalizedRecords() {
        Reply reply = ask();
        assertThat(reply.available()).isTrue();
        assertThat(reply.records())
                .singleElement()
                .satisfies(r -> assertThat(r).containsEntry("valid_to", "2030-01-01"));
        assertThat(reply.source()).contains("127.0.0.1");
        JsonNode question = questions.get(0);
        assertThat(question.get("register").asText()).isEqualTo("disabled-persons");
        assertThat(question.get("identityNumber").asText()).isEqualTo(SUBJECT.identityNumber());
        assertThat(question.get("name").asText()).isEqualTo("某某");
        assertThat(authorizations).containsExactly("Bearer secret-token");
    }

    @Test
    void anErrorIsAskedAgainUnderTheSameNumber() {
        registers = registers(2, Duration.ofSeconds(5), Duration.ofSeconds(20));
        behaviour =
                exchange -> answer(exchange, questions.size() == 1 ? 500 : 200, questions.size() == 1 ? "" : ANSWER);
        assertThat(ask().available()).isTrue();
        assertThat(questions).hasSize(2);
        assertThat(questions.get(0).get("requestId")).isEqualTo(questions.get(1).get("requestId"));
    }

    @Test
    void aServiceThatKeepsFailingIsUnavailable() {
        registers = registers(3, Duration.ofSeconds(5), Duration.ofSeconds(20));
        behaviour = exchange -> answer(exchange, 500, "");
        assertThat(ask().failure()).isEqualTo("接口返回错误500");
        assertThat(questions).hasSize(3);
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        registers = registers(3, Duration.ofSeconds(5), Duration.ofSeconds(20));
        behaviour = exchange -> answer(exchange, 403, "");
        assertThat(ask().failure()).isEqualTo("接口拒绝查询（403）");
        assertThat(questions).hasSize(1);
    }

    @Test
    void whatIsNoAnswerIsUnavailable() {
        for (String body : List.of("<html>", "{}", "{\"records\":7}", "[]", "{\"records\":[{\"kind\":\"肢体残疾\"}]}")) {
            HttpRegisters fresh = registers(1, Duration.ofSeconds(5), Duration.ofSeconds(20));
            behaviour = exchange -> answer(exchange, 200, body);
            assertThat(fresh.ask(SUBJECT, ASKED)
                            .get(RegisterKind.DISABLED_PERSONS)
                            .failure())
                    .as(body)
                    .contains("无法识别");
            fresh.destroy();
        }
    }

    @Test
    void aDroppedConnectionIsUnavailable() {
        behaviour = HttpExchange::close;
        assertThat(ask().failure()).isEqualTo("连接失败");
        server.stop(0);
        assertThat(ask().failure()).isEqualTo("连接失败");
    }

    @Test
    void silenceAndABodyThatStallsEndWithTheReadTimeout() {
        registers = registers(1, Duration.ofMillis(150), Duration.ofSeconds(20));
        behaviour = exchange -> release.await();
        assertThat(ask().failure()).isEqualTo("查询超时");
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            release.await();
        };
        assertThat(ask().failure()).isEqualTo("查询超时");
    }

    @Test
    void allRegistersTogetherEndWithTheTotal() {
        registers = registers(1, Duration.ofSeconds(20), Duration.ofMillis(300));
        behaviour = exchange -> release.await();
        Map<RegisterKind, Reply> replies =
                registers.ask(SUBJECT, EnumSet.of(RegisterKind.DISABLED_PERSONS, RegisterKind.CIVIL_AFFAIRS));
        assertThat(replies.values())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.failure()).isEqualTo("查询超时"));
    }

    @Test
    void registersAreAskedAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        behaviour = exchange -> {
            both.countDown();
            both.await();
            answer(exchange, 200, "{\"records\":[]}");
        };
        assertThat(registers
                        .ask(SUBJECT, EnumSet.of(RegisterKind.DISABLED_PERSONS, RegisterKind.CIVIL_AFFAIRS))
                        .values())
                .allSatisfy(r -> assertThat(r.available()).isTrue());
    }

    @Test
    void aHugeBodyIsCutOff() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(block);
            }
        };
        assertThat(ask().available()).isFalse();
    }

    @Test
    void afterRepeatedFailuresTheServiceIsLeftAloneAndTriedAgainAfterThePause() {
        behaviour = exchange -> answer(exchange, 503, "");
        for (int i = 0; i < 4; i++) {
            assertThat(ask().failure()).isEqualTo("接口返回错误503");
        }
        assertThat(ask().failure()).isEqualTo("接口连续出错，暂停查询");
        assertThat(questions).hasSize(4);

        clock.advance(Duration.ofSeconds(29));
        assertThat(ask().failure()).contains("暂停查询");
        clock.advance(Duration.ofSeconds(2));
        assertThat(ask().failure()).isEqualTo("接口返回错误503");
        assertThat(ask().failure()).isEqualTo("接口返回错误503");
        assertThat(ask().failure()).contains("暂停查询");

        clock.advance(Duration.ofSeconds(31));
        behaviour = exchange -> answer(exchange, 200, ANSWER);
        for (int i = 0; i < 6; i++) {
            assertThat(ask().available()).isTrue();
        }
        assertThat(questions).hasSize(12);
    }

    @Test
    void oneBrokenServiceDoesNotStopAnother() {
        behaviour = exchange -> {
            boolean broken =
                    questions.get(questions.size() - 1).get("register").asText().equals("disabled-persons");
            answer(exchange, broken ? 500 : 200, broken ? "" : "{\"records\":[]}");
        };
        for (int i = 0; i < 5; i++) {
            ask();
        }
        assertThat(registers
                        .ask(SUBJECT, EnumSet.of(RegisterKind.CIVIL_AFFAIRS))
                        .get(RegisterKind.CIVIL_AFFAIRS)
                        .available())
                .isTrue();
    }

    @Test
    void plainHttpToAnotherHostIsRefusedAtStart() {
        assertThatThrownBy(() -> new Service(URI.create("http://registers.example.gov.cn/q"), null, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https");
        assertThat(new Service(URI.create("https://registers.example.gov.cn/q"), "t", false).toString())
                .doesNotContain("t]");
    }
}
