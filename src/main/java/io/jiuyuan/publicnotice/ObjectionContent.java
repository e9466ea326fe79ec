package io.jiuyuan.publicnotice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.publicnotice.domain.NoticeObjection;
import io.jiuyuan.publicnotice.domain.ObjectionRepository;
import io.jiuyuan.registry.EncryptedStore;
import io.jiuyuan.registry.Secrets;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what an objection says and who raised it: never public, and unreadable in the database. */
@Component
class ObjectionContent implements EncryptedStore {

    private final Secrets secrets;
    private final ObjectMapper json;
    private final ObjectionRepository objections;

    ObjectionContent(Secrets secrets, ObjectMapper json, ObjectionRepository objections) {
        this.secrets = secrets;
        this.json = json;
        this.objections = objections;
    }

    record Text(String text, String contactName, String contactPhone) {}

    void seal(NoticeObjection objection, Text text) {
        try {
            Secrets.Sealed sealed = secrets.seal(purpose(objection), json.writeValueAsString(text));
            objection.keep(sealed.text(), sealed.keyId());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Text open(NoticeObjection objection) {
        try {
            return json.readValue(secrets.open(purpose(objection), objection.content()), Text.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An objection does not read", e);
        }
    }

    private static String purpose(NoticeObjection objection) {
        return "notice-objection:" + objection.sealId();
    }

    @Override
    public String name() {
        return "公示异议";
    }

    @Override
    public long remaining(String currentKeyId) {
        return objections.countByContentKeyNot(currentKeyId);
    }

    @Override
    @Transactional
    public int reencrypt(String currentKeyId, int limit) {
        List<NoticeObjection> old = objections.findByContentKeyNot(currentKeyId, Limit.of(limit));
        old.forEach(objection -> {
            seal(objection, open(objection));
            objections.save(objection);
        });
        return old.size();
    }
}
