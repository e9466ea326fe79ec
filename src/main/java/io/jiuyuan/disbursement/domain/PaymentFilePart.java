package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Some of a payment file's bytes, sealed: they name accounts. */
@Entity
@Table(name = "JY_PAY_FILE_PART")
public class PaymentFilePart extends KeptRow {

    private String fileId;
    private int partNo;
    private String contentCipher;
    private String keyId;

    protected PaymentFilePart() {}

    public PaymentFilePart(String fileId, int partNo) {
        this.fileId = fileId;
        this.partNo = partNo;
    }

    public void seal(String cipher, String key) {
        contentCipher = cipher;
        keyId = key;
    }

    public String contentCipher() {
        return contentCipher;
    }

    public int partNo() {
        return partNo;
    }
}
