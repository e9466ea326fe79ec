package io.jiuyuan.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.notification.domain.Message;
import io.jiuyuan.notification.domain.MessageRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals the texts of messages, which tell what became of a person's application. */
@Component
public class MessageContent implements EncryptedStore {

    private final Secrets secrets;
    private final ObjectMapper json;
    private final MessageRepository messages;

    MessageContent(Secrets secrets, ObjectMapper json, MessageRepository messages) {
        this.secrets = secrets;
        this.json = json;
        this.messages = messages;
    }

    /** Subject and text in the clear. */
    public record Text(String subject, String text) {}

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
    public String name() {
        return "消息内容";
    }

    @Override
    public long remaining(String currentKeyId) {
        return messages.countByContentKeyNot(currentKeyId);
    }

    @Override
    @Transactional
    public int reencrypt(String currentKeyId, int limit) {
        List<Message> old = messages.findByContentKeyNot(currentKeyId, Limit.of(limit));
        old.forEach(message -> {
            Secrets.Sealed sealed = seal(message.key(), open(message));
            message.reseal(sealed.text(), sealed.keyId());
            messages.save(message);
        });
        return old.size();
    }
}
