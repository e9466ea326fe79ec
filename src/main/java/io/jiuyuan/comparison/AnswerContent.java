package io.jiuyuan.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.comparison.domain.StoredAnswer;
import io.jiuyuan.registry.Secrets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an answer says about a person, sealed: a summary may name an employer or a disability. */
@Component
class AnswerContent {

    private static final int MAX_SUMMARY = 800;

    private final Secrets secrets;
    private final ObjectMapper json;

    AnswerContent(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    record Text(String summary, Map<String, String> hints) {}

    Secrets.Sealed seal(StoredAnswer answer, String summary, Map<String, String> hints) {
        String kept = summary.length() > MAX_SUMMARY ? summary.substring(0, MAX_SUMMARY) + "…" : summary;
        try {
            return secrets.seal(purpose(answer), json.writeValueAsString(new Text(kept, hints)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Text open(StoredAnswer answer) {
        try {
            return json.readValue(secrets.open(purpose(answer), answer.content()), Text.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answer " + answer.getId() + " does not read", e);
        }
    }

    void reseal(StoredAnswer answer) {
        Secrets.Sealed sealed = secrets.reseal(purpose(answer), answer.content());
        answer.reseal(sealed.text(), sealed.keyId());
    }

    private static String purpose(StoredAnswer answer) {
        return "comparison-answer:" + answer.getId();
    }
}
