package io.jiuyuan.documents.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A paper that was produced. It never changes: a corrected paper is another one under another key. */
@Entity
@Table(name = "JY_DOCUMENT")
public class Document extends KeptDocument {

    private String idempotencyKey;
    private String caseNumber;
    private String template;
    private String title;
    private String sha256;
    private Instant createdAt;

    protected Document() {}

    public Document(
            String documentId,
            String idempotencyKey,
            String caseNumber,
            String template,
            String title,
            String sha256,
            Instant createdAt) {
        super(documentId);
        this.idempotencyKey = idempotencyKey;
        this.caseNumber = caseNumber;
        this.template = template;
        this.title = title;
        this.sha256 = sha256;
        this.createdAt = createdAt;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String template() {
        return template;
    }

    public String title() {
        return title;
    }

    /** In hex, of the page from which the PDF is set; of the PDF where there is no page. */
    public String sha256() {
        return sha256;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether this is the paper that such a call asks for. */
    public boolean answers(String otherCaseNumber, String otherTemplate) {
        return caseNumber.equals(otherCaseNumber) && template.equals(otherTemplate);
    }
}
