package io.jiuyuan.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param templates folder as a Spring resource, e.g. {@code file:/etc/jiuyuan/notification/}, whose files win over the
 *     shipped ones; null for none
 * @param attempts after so many a message has failed
 * @param backOff pause after the first failure, four times longer after each further one
 * @param lease how long a node may take over one message before another tries
 * @param sms the gateway; null when there is none
 * @param mailFrom sender of e-mails; null when none are sent. The server is {@code spring.mail}
 */
@ConfigurationProperties("jiuyuan.notification")
public record NotificationProperties(
        String templates,
        @DefaultValue("6") int attempts,
        @DefaultValue("1m") Duration backOff,
        @DefaultValue("5m") Duration lease,
        Sms sms,
        String mailFrom) {

    /**
     * @param url where to POST; https, except on the own host or when {@code plainHttp} says that the line is protected
     *     otherwise
     * @param token bearer token, from the environment; null for none
     * @param headers further headers
     */
    public record Sms(
            URI url,
            String token,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout,
            @DefaultValue("false") boolean plainHttp) {

        public Sms {
            if (url == null || url.getHost() == null) {
                throw new IllegalStateException("jiuyuan.notification.sms.url must be a full url");
            }
            boolean local = url.getHost().equals("localhost") || url.getHost().startsWith("127.");
            if (!"https".equals(url.getScheme()) && !local && !plainHttp) {
                throw new IllegalStateException(
                        "jiuyuan.notification.sms.url would send phone numbers without encryption;"
                                + " use https, or set plain-http: true");
            }
        }

        @Override
        public String toString() {
            return "Sms[" + url.getHost() + "]";
        }
    }
}
