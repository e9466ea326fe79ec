package io.jiuyuan.notification.delivery;

import io.jiuyuan.registry.EmailAddresses;
import io.jiuyuan.registry.PersonIdentity;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail, for persons whose address the registry knows. */
final class MailCourier implements Courier {

    private final JavaMailSender mail;
    private final EmailAddresses addresses;
    private final String from;

    MailCourier(JavaMailSender mail, EmailAddresses addresses, String from) {
        this.mail = mail;
        this.addresses = addresses;
        this.from = from;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public Optional<Address> addressOf(PersonIdentity person) {
        return addresses
                .of(person.personId(), "发送办理结果")
                .filter(a -> a.indexOf('@') > 0)
                .map(MailCourier::address);
    }

    private static Address address(String value) {
        return new Address(value, value.charAt(0) + "***" + value.substring(value.indexOf('@')));
    }

    @Override
    public void deliver(String key, Address address, String subject, String text) throws DeliveryFailed {
        try {
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address.value());
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("X-Idempotency-Key", key);
            mail.send(message);
        } catch (MailSendException e) {
            boolean refused = refusesAddress(e);
            throw new DeliveryFailed(refused ? "邮件服务器不接受该邮箱地址" : "邮件服务器没有接受", refused);
        } catch (MessagingException | MailException e) {
            throw new DeliveryFailed("邮件服务器没有接受", false);
        }
    }

    /** A mailbox that does not exist is refused for good; a server that is down or busy may take the message later. */
    private static boolean refusesAddress(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .anyMatch(e -> e instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0);
    }
}
