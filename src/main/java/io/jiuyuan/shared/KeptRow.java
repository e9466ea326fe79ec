package io.jiuyuan.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row with an id of its own that is inserted without being looked for first. */
@MappedSuperclass
public abstract class KeptRow extends InsertedRow<String> {

    @Id
    private String id = UUID.randomUUID().toString();

    @Override
    public String getId() {
        return id;
    }
}
