package io.jiuyuan.recognition.intake.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One row of an imported file: its content sealed until {@link ImportRowRepository#finish}, then only its result. */
@Entity
@Table(name = "JY_IMPORT_ROW")
public class ImportRow extends InsertedRow<ImportRow.Id> {

    @EmbeddedId
    private Id id;

    private String status;
    private String payload;
    private String keyId;
    private String caseNumber;
    private String message;

    protected ImportRow() {}

    public ImportRow(String runId, int rowNo, String status, String payload, String keyId) {
        this.id = new Id(runId, rowNo);
        this.status = status;
        this.payload = payload;
        this.keyId = keyId;
    }

    public void reseal(String newPayload, String newKeyId) {
        payload = newPayload;
        keyId = newKeyId;
    }

    public String runId() {
        return id.runId;
    }

    public int rowNo() {
        return id.rowNo;
    }

    public String status() {
        return status;
    }

    public String payload() {
        return payload;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String message() {
        return message;
    }

    @Override
    public Id getId() {
        return id;
    }

    /** @see ImportRow#rowNo() number of the row in the spreadsheet */
    @Embeddable
    public static class Id implements Serializable {

        private static final long serialVersionUID = 1L;

        private String runId;
        private int rowNo;

        protected Id() {}

        public Id(String runId, int rowNo) {
            this.runId = runId;
            this.rowNo = rowNo;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id that && rowNo == that.rowNo && runId.equals(that.runId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, rowNo);
        }
    }
}
