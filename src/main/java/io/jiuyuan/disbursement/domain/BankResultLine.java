package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of a result file that was refused, or that contradicts an earlier one. */
@Entity
@Table(name = "JY_PAY_RESULT_LINE")
public class BankResultLine extends KeptRow {

    private static final int MAX_ID = 60;

    private String resultId;
    private int lineNo;
    private String endToEndId;
    private String outcome;
    private String message;

    protected BankResultLine() {}

    /** @param outcome REFUSED or FINDING */
    public BankResultLine(String resultId, int lineNo, String endToEndId, String outcome, String message) {
        this.resultId = resultId;
        this.lineNo = lineNo;
        this.endToEndId =
                endToEndId != null && endToEndId.length() > MAX_ID ? endToEndId.substring(0, MAX_ID) : endToEndId;
        this.outcome = outcome;
        this.message = message;
    }

    public int lineNo() {
        return lineNo;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public String outcome() {
        return outcome;
    }

    public String message() {
        return message;
    }
}
