package io.jiuyuan.documents.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a document says, as a page from which its PDF is set, sealed as the PDF is. */
@Entity
@Table(name = "JY_DOCUMENT_PAGE")
public class DocumentPage extends KeptDocument {

    @Column(length = 16_777_216)
    private String pageCipher;

    private String keyId;

    protected DocumentPage() {}

    public DocumentPage(String documentId, String pageCipher, String keyId) {
        super(documentId);
        reseal(pageCipher, keyId);
    }

    public String pageCipher() {
        return pageCipher;
    }

    /** The same page under another key. */
    public final void reseal(String newCipher, String newKeyId) {
        this.pageCipher = newCipher;
        this.keyId = newKeyId;
    }
}
