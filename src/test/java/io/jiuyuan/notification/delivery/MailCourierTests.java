package io.jiuyuan.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.notification.delivery.Courier.Address;
import io.jiuyuan.registry.PersonIdentity;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCourierTests {

    private final Address address = new Address("wang@example.com", "w***@example.com");
    private MailServer server;
    private MailCourier courier;

    @BeforeEach
    void start() throws IOException {
        server = new MailServer();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        courier = new MailCourier(
                sender,
                (personId, purpose) -> Optional.ofNullable(personId.equals("known") ? "wang@example.com" : null),
                "jiuyuan@example.gov.cn");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void send() throws DeliveryFailed {
        courier.deliver("recognition:JY1:accepted", address, "受理通知", "您的申请已受理。𠮷\n请留意短信。");
    }

    @Test
    void theServerGetsSubjectTextAndKey() throws Exception {
        send();

        assertThat(server.envelope())
                .containsExactly("MAIL FROM:<jiuyuan@example.gov.cn>", "RCPT TO:<wang@example.com>");
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.message().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(message.getSubject()).isEqualTo("受理通知");
        assertThat(message.getContent().toString()).contains("您的申请已受理。𠮷").contains("请留意短信。");
        assertThat(message.getHeader("X-Idempotency-Key")).containsExactly("recognition:JY1:accepted");
    }

    @Test
    void aMailboxThatDoesNotExistIsForGood() {
        server.answerRecipientWith("550 5.1.1 no such user");

        assertThatThrownBy(this::send).isInstanceOfSatisfying(DeliveryFailed.class, e -> {
            assertThat(e.permanent()).isTrue();
            assertThat(e).hasMessage("邮件服务器不接受该邮箱地址");
        });
    }

    @Test
    void aFullMailboxAndAServerThatIsDownAreForNow() throws IOException {
        server.answerRecipientWith("452 4.2.2 mailbox full");
        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.permanent()).isFalse());

        server.close();
        assertThatThrownBy(this::send).isInstanceOfSatisfying(DeliveryFailed.class, e -> {
            assertThat(e.permanent()).isFalse();
            assertThat(e).hasMessage("邮件服务器没有接受");
        });
    }

    @Test
    void onlyWhoHasAnAddressGetsMailAndItIsShownMasked() {
        assertThat(courier.addressOf(new PersonIdentity("unknown", "n/a", "某某", "022-12345678")))
                .isEmpty();
        assertThat(courier.addressOf(new PersonIdentity("known", "n/a", "某某", "022-12345678")))
                .hasValueSatisfying(a -> assertThat(a.toString()).isEqualTo("w***@example.com"));
    }
}
