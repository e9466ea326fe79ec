package io.jiuyuan.exit.domain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A row with an id of its own that is inserted without being looked for first. */
@MappedSuperclass
public abstract class KeptRow implements Persistable<String> {

    @Id
    private String id = UUID.randomUUID().toString();

    @Transient
    private boolean stored;

    @Override
    public String getId() {
        return id;
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
