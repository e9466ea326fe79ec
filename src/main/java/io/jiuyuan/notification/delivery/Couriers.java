package io.jiuyuan.notification.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.notification.NotificationProperties;
import io.jiuyuan.registry.EmailAddresses;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The ways that this installation has, the preferred one first. */
@Component
class Couriers {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);

    private final List<Courier> couriers = new ArrayList<>();

    Couriers(
            NotificationProperties properties,
            ObjectMapper json,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<EmailAddresses> addresses,
            Environment environment) {
        if (properties.sms() != null) {
            couriers.add(new SmsGateway(properties.sms(), json));
        }
        JavaMailSender sender = mail.getIfAvailable();
        EmailAddresses known = addresses.getIfAvailable();
        if (properties.mailFrom() != null && sender != null && known != null) {
            couriers.add(new MailCourier(sender, known, properties.mailFrom()));
        }
        if (couriers.isEmpty() && environment.acceptsProfiles(Profiles.of("demo"))) {
            couriers.add(new DemoCourier());
        }
        if (couriers.isEmpty()) {
            log.warn("No way to send messages is set up (jiuyuan.notification): they wait in the outbox");
        }
    }

    List<Courier> inOrder() {
        return couriers;
    }
}
