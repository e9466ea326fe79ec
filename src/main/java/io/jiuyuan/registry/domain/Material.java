package io.jiuyuan.registry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An uploaded file, without its content. It belongs to its uploader until it is attached to a case, once and for all. */
@Entity
@Table(name = "JY_MATERIAL")
public class Material {

    @Id
    private String materialId;

    @Version
    private Long version;

    private String caseNumber;
    private String kind;
    private String fileName;
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;
    private String uploader;
    private Instant uploadedAt;
    private Instant attachedAt;

    protected Material() {}

    public Material(
            String materialId, String kind, String fileName, String mediaType, String uploader, Instant uploadedAt) {
        this.materialId = materialId;
        this.kind = kind;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.uploader = uploader;
        this.uploadedAt = uploadedAt;
        this.sha256 = "";
    }

    /** The last piece is stored. */
    public void complete(long bytes, String digest) {
        size = bytes;
        sha256 = digest;
    }

    /** A second attach to the same case changes nothing. */
    public void attach(String toCase, Instant now) {
        if (toCase.equals(caseNumber)) {
            return;
        }
        if (caseNumber != null) {
            throw new IllegalStateException("Attached to another case");
        }
        caseNumber = toCase;
        attachedAt = now;
    }

    public boolean attached() {
        return caseNumber != null;
    }

    public String materialId() {
        return materialId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String uploader() {
        return uploader;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
