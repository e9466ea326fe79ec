package io.jiuyuan.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Renders papers from templates that an installation can replace, and keeps them with the case. */
public interface Documents {

    /**
     * Renders and stores a PDF once per key.
     *
     * @param key idempotency key: a second call with the same key returns the first document's id
     * @param template name under {@code templates/documents/}, e.g. {@code recognition-decision}
     * @param title Chinese title, also the file's name
     * @param model values for the template
     * @return the document's id
     */
    String produce(String key, String caseNumber, String template, String title, Map<String, Object> model);

    List<Info> of(String caseNumber);

    Info info(String documentId);

    byte[] pdf(String documentId);

    record Info(String id, String caseNumber, String template, String title, Instant createdAt, String sha256) {}
}
