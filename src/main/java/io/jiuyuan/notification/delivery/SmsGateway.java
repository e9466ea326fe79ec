package io.jiuyuan.notification.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.notification.NotificationProperties.Sms;
import io.jiuyuan.registry.PersonIdentity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;

/** Text messages over a gateway's HTTP interface; the JSON is described in {@code docs/notifications.md}. */
final class SmsGateway implements Courier {

    private final Sms sms;
    private final ObjectMapper json;
    private final HttpClient client;

    SmsGateway(Sms sms, ObjectMapper json) {
        this.sms = sms;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(sms.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String channel() {
        return "sms";
    }

    @Override
    public Optional<Address> addressOf(PersonIdentity person) {
        return Phones.of(person);
    }

    @Override
    public void deliver(String key, Address address, String subject, String text)
            throws DeliveryFailed, InterruptedException {
        int status;
        try {
            String body = json.writeValueAsString(Map.of("key", key, "phone", address.value(), "text", text));
            HttpRequest.Builder request = HttpRequest.newBuilder(sms.url())
                    .timeout(sms.readTimeout())
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            sms.headers().forEach(request::header);
            if (sms.token() != null && !sms.token().isBlank()) {
                request.header("Authorization", "Bearer " + sms.token());
            }
            status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (HttpTimeoutException e) {
            throw new DeliveryFailed("短信网关没有及时回应", false);
        } catch (IOException e) {
            throw new DeliveryFailed("无法连接短信网关", false);
        }
        if (status < 200 || status > 299) {
            // Credentials and limits are put right by the installation, so those refusals are tried again.
            boolean permanent = status == 400 || status == 404 || status == 422;
            throw new DeliveryFailed("短信网关拒绝（" + status + "）", permanent);
        }
    }
}
