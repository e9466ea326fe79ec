package io.jiuyuan.documents.domain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** What is kept under a document's id: inserted without being looked for first. */
@MappedSuperclass
public abstract class KeptDocument implements Persistable<String> {

    @Id
    private String documentId;

    @Transient
    private boolean stored;

    protected KeptDocument() {}

    KeptDocument(String documentId) {
        this.documentId = documentId;
    }

    public String documentId() {
        return documentId;
    }

    @Override
    public String getId() {
        return documentId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostPersist
    @PostLoad
    void markStored() {
        stored = true;
    }
}
