package io.jiuyuan.publicnotice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.publicnotice.domain.NoticeObjection;
import io.jiuyuan.publicnotice.domain.ObjectionRepository;
import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import org.springframework.stereotype.Component;

/** Seals what an objection says and who raised it: never public, and unreadable in the database. */
@Component
class ObjectionContent extends SealedRows<NoticeObjection> {

    private final Secrets secrets;
    private final ObjectMapper json;

    ObjectionContent(Secrets secrets, ObjectMapper json, ObjectionRepository objections) {
        super(
                "公示异议",
                objections::countByContentKeyNot,
                objections::findByContentKeyNot,
                all -> all.forEach(objections::save));
        this.secrets = secrets;
        this.json = json;
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
    protected void reseal(NoticeObjection objection) {
        seal(objection, open(objection));
    }
}
