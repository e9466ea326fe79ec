package io.jiuyuan.workflow.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One migration of the cases of a version. The engine's batch says how far it is; this is what remains when that is gone. */
@Entity
@Table(name = "JY_MIGRATION_RUN")
public class MigrationRun {

    @Id
    @Column(length = 36)
    private String id;

    @Column(length = 64)
    private String batchId;

    @Column(nullable = false, length = 100)
    private String model;

    @Column(length = 100)
    private String openModel;

    @Column(nullable = false)
    private String sourceId;

    @Column(nullable = false)
    private String targetId;

    private int sourceVersion;

    private int targetVersion;

    @Column(nullable = false, length = 4000)
    private String mappings;

    private int selected;

    private int failed;

    private int givenUp;

    @Column(nullable = false, length = 64)
    private String startedBy;

    @Column(nullable = false)
    private Instant startedAt;

    private Instant endedAt;

    @Version
    private int revision;

    protected MigrationRun() {}

    /** A version of a model. */
    public record ModelVersion(String id, int number) {}

    /** @param mappings as JSON, activity to activity */
    public MigrationRun(
            String model,
            ModelVersion source,
            ModelVersion target,
            String mappings,
            int selected,
            String startedBy,
            Instant startedAt) {
        this.id = UUID.randomUUID().toString();
        this.model = model;
        this.openModel = model;
        this.sourceId = source.id();
        this.targetId = target.id();
        this.sourceVersion = source.number();
        this.targetVersion = target.number();
        this.mappings = mappings;
        this.selected = selected;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    public void carriedOutBy(String batch) {
        if (batchId != null) {
            throw new IllegalStateException("Run " + id + " has a batch already");
        }
        batchId = batch;
    }

    /**
     * @param failed cases that could not be migrated
     * @param givenUp cases that were not tried
     */
    public void end(Instant now, int failed, int givenUp) {
        if (isOver()) {
            throw new IllegalStateException("Run " + id + " has ended already");
        }
        this.endedAt = now;
        this.openModel = null;
        this.failed = failed;
        this.givenUp = givenUp;
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public String id() {
        return id;
    }

    public String batchId() {
        return batchId;
    }

    public String model() {
        return model;
    }

    public ModelVersion source() {
        return new ModelVersion(sourceId, sourceVersion);
    }

    public ModelVersion target() {
        return new ModelVersion(targetId, targetVersion);
    }

    public String mappings() {
        return mappings;
    }

    public int selected() {
        return selected;
    }

    public int failed() {
        return failed;
    }

    public int migrated() {
        return isOver() ? selected - failed - givenUp : 0;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
