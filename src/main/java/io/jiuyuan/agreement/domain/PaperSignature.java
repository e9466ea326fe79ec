package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What proves a signature: a handwritten one's picture by party, or a page of the scanned paper (without a party). */
@Entity
@Table(name = "JY_AGREEMENT_SIGNATURE")
public class PaperSignature extends KeptRow {

    private String paperNumber;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String materialId;

    protected PaperSignature() {}

    /** @param party null for the scan of the whole paper */
    public PaperSignature(String paperNumber, Party party, String materialId) {
        this.paperNumber = paperNumber;
        this.party = party;
        this.materialId = materialId;
    }

    public Party party() {
        return party;
    }

    public String materialId() {
        return materialId;
    }
}
