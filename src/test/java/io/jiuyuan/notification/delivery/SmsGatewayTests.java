package io.jiuyuan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.jiuyuan.notification.NotificationProperties.Sms;
import io.jiuyuan.notification.delivery.Courier.Address;
import io.jiuyuan.registry.PersonIdentity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsGatewayTests {

    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Address address = new Address("19900001234", "199****1234");
    private volatile int status = 200;
    private volatile boolean silent;
    private volatile JsonNode body;
    private volatile Headers headers;
    private HttpServer server;
    private SmsGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/send", exchange -> {
            headers = exchange.getRequestHeaders();
            body = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
            if (silent) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
        gateway = new SmsGateway(
                new Sms(url, "secret", Map.of("X-App", "jiuyuan"), Duration.ofSeconds(2), Duration.ofSeconds(1), false),
                new ObjectMapper());
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void send() throws DeliveryFailed, InterruptedException {
        gateway.deliver("recognition:JY1:accepted", address, "标题", "【就业援助】已受理");
    }

    @Test
    void sendsPhoneTextAndKey() throws Exception {
        send();
        assertThat(body.get("phone").asText()).isEqualTo("19900001234");
        assertThat(body.get("text").asText()).isEqualTo("【就业援助】已受理");
        assertThat(body.get("key").asText()).isEqualTo("recognition:JY1:accepted");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("recognition:JY1:accepted");
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer secret");
        assertThat(headers.getFirst("X-App")).isEqualTo("jiuyuan");
    }

    @Test
    void anErrorOfTheGatewayIsForNowAndARefusedNumberForGood() {
        for (int error : new int[] {500, 503, 429, 401, 403}) {
            status = error;
            assertThatThrownBy(this::send)
                    .isInstanceOfSatisfying(
                            DeliveryFailed.class,
                            e -> assertThat(e.permanent()).as("" + error).isFalse());
        }
        status = 422;
        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.permanent()).isTrue());
    }

    @Test
    void silenceAndNoConnectionAreForNow() {
        silent = true;
        assertThatThrownBy(this::send).isInstanceOfSatisfying(DeliveryFailed.class, e -> {
            assertThat(e.permanent()).isFalse();
            assertThat(e).hasMessage("短信网关没有及时回应");
        });
        server.stop(0);
        assertThatThrownBy(this::send).hasMessage("无法连接短信网关");
    }

    @Test
    void onlyMobileNumbersGetTextMessages() {
        assertThat(gateway.addressOf(new PersonIdentity("p", "n/a", "某某", "022-12345678")))
                .isEmpty();
        assertThat(gateway.addressOf(new PersonIdentity("p", "n/a", "某某", null)))
                .isEmpty();
        assertThat(gateway.addressOf(new PersonIdentity("p", "n/a", "某某", "19900001234")))
                .hasValueSatisfying(a -> assertThat(a.toString()).isEqualTo("199****1234"));
    }

    @Test
    void plainHttpToAnotherHostIsRefused() {
        assertThatThrownBy(() -> new Sms(
                        URI.create("http://sms.example.com/send"),
                        null,
                        Map.of(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https");
    }
}
