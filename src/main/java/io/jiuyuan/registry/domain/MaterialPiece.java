package io.jiuyuan.registry.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One piece of a file's content, written once. */
@Entity
@Table(name = "JY_MATERIAL_PIECE")
public class MaterialPiece extends InsertedRow<MaterialPiece.Id> {

    @EmbeddedId
    private Id id;

    private byte[] content;

    protected MaterialPiece() {}

    public MaterialPiece(String materialId, int position, byte[] content) {
        this.id = new Id(materialId, position);
        this.content = content;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public Id getId() {
        return id;
    }

    /** Number of the piece within its file, from 0. */
    @Embeddable
    public static class Id implements Serializable {

        private static final long serialVersionUID = 1L;

        private String materialId;
        private int position;

        protected Id() {}

        public Id(String materialId, int position) {
            this.materialId = materialId;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id that && position == that.position && materialId.equals(that.materialId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(materialId, position);
        }
    }
}
