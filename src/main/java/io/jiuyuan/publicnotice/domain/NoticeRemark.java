package io.jiuyuan.publicnotice.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a supervising officer said of a notice or of an objection. */
@Entity
@Table(name = "JY_PAYMENT_NOTICE_REMARK")
public class NoticeRemark extends KeptRow {

    private String subjectNumber;
    private String officer;
    private String remark;
    private Instant remarkedAt;

    protected NoticeRemark() {}

    public NoticeRemark(String subjectNumber, String officer, String remark, Instant remarkedAt) {
        this.subjectNumber = subjectNumber;
        this.officer = officer;
        this.remark = remark;
        this.remarkedAt = remarkedAt;
    }

    public String officer() {
        return officer;
    }

    public String remark() {
        return remark;
    }

    public Instant remarkedAt() {
        return remarkedAt;
    }
}
