package io.jiuyuan.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Papers from templates that an installation can replace, kept with the case. What a paper says is fixed when it is produced;
 * it is set as PDF when it is first opened, and is the same PDF from then on.
 */
public interface Documents {

    /**
     * Fixes what a paper says, once per key.
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

    /** @throws io.jiuyuan.shared.NotFound when there is no such paper */
    byte[] pdf(String documentId);

    /** @param sha256 in hex, of what the paper says; of the PDF where a paper was set at once */
    record Info(String id, String caseNumber, String template, String title, Instant createdAt, String sha256) {}
}
