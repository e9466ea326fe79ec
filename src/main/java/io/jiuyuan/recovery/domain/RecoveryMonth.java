package io.jiuyuan.recovery.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.YearMonth;

/** A month of a line that is asked back, or the whole of what was paid once. The database holds each once. */
@Entity
@Table(name = "JY_RECOVERY_MONTH")
public class RecoveryMonth extends KeptRow {

    private static final String WHOLE = "once";

    private String recoveryNumber;
    private String ref;
    private String benefitMonth;
    private long amountFen;

    protected RecoveryMonth() {}

    /** @param month null for what was paid once */
    public RecoveryMonth(String recoveryNumber, String ref, YearMonth month, Money amount) {
        this.recoveryNumber = recoveryNumber;
        this.ref = ref;
        this.benefitMonth = month == null ? WHOLE : month.toString();
        this.amountFen = amount.fen();
    }

    public String recoveryNumber() {
        return recoveryNumber;
    }

    /** Null for what was paid once. */
    public YearMonth month() {
        return WHOLE.equals(benefitMonth) ? null : YearMonth.parse(benefitMonth);
    }

    public Money amount() {
        return new Money(amountFen);
    }
}
