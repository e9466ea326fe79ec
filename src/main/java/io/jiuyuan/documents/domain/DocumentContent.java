package io.jiuyuan.documents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The PDF of a document, sealed, because it carries identity numbers and addresses. */
@Entity
@Table(name = "JY_DOCUMENT_CONTENT")
public class DocumentContent extends KeptDocument {

    @Column(length = 16_777_216)
    private String contentCipher;

    private String keyId;

    protected DocumentContent() {}

    public DocumentContent(String documentId, String contentCipher, String keyId) {
        super(documentId);
        reseal(contentCipher, keyId);
    }

    public String contentCipher() {
        return contentCipher;
    }

    /** The same content under another key. */
    public final void reseal(String newCipher, String newKeyId) {
        this.contentCipher = newCipher;
        this.keyId = newKeyId;
    }
}
