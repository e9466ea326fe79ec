package io.jiuyuan.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.notification.domain.Message;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import org.springframework.stereotype.Component;

/** Seals the texts of messages, which tell what became of a person's application. */
@Component
public class MessageContent extends SealedRows<Message> {

    private final Secrets secrets;
    private final ObjectMapper json;

    MessageContent(Secrets secrets, ObjectMapper json, MessageRepository messages) {
        super(
                "消息内容",
                messages::countByContentKeyNot,
                messages::findByContentKeyNot,
                all -> all.forEach(messages::save));
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * Subject and text in the clear.
     *
     * @param contact of somebody who is in no registry, null for a registered person
     */
    public record Text(String subject, String text, Notifications.Contact contact) {}

    Secrets.Sealed seal(String key, Text text) {
        try {
            return secrets.seal(purpose(key), json.writeValueAsString(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Text open(Message message) {
        try {
            return json.readValue(secrets.open(purpose(message.key()), message.content()), Text.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message does not read", e);
        }
    }

    private static String purpose(String key) {
        return "message:" + key;
    }

    @Override
    protected void reseal(Message message) {
        Secrets.Sealed sealed = seal(message.key(), open(message));
        message.reseal(sealed.text(), sealed.keyId());
    }
}
