package io.jiuyuan.recovery.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One agreed part in which money is returned. */
@Entity
@Table(name = "JY_RECOVERY_INSTALMENT")
public class Instalment extends KeptRow {

    private String recoveryNumber;
    private int instalmentNo;
    private LocalDate dueOn;
    private long amountFen;

    protected Instalment() {}

    private Instalment(String recoveryNumber, int instalmentNo, LocalDate dueOn, long amountFen) {
        this.recoveryNumber = recoveryNumber;
        this.instalmentNo = instalmentNo;
        this.dueOn = dueOn;
        this.amountFen = amountFen;
    }

    /**
     * Equal parts, month by month; the last one takes what does not divide, so that their sum is exact.
     *
     * @param first day of the first part; the others fall on the same day of the following months, or the month's last
     */
    public static List<Instalment> plan(String recoveryNumber, Money left, int parts, LocalDate first) {
        long each = left.fen() / parts;
        if (each == 0) {
            throw new RuleRefused("too-many-parts", "parts", "尚未退回" + left.format() + "，不能分为" + parts + "期。");
        }
        List<Instalment> plan = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            long amount = i < parts - 1 ? each : left.fen() - each * (parts - 1);
            plan.add(new Instalment(recoveryNumber, i + 1, first.plusMonths(i), amount));
        }
        return plan;
    }

    public int number() {
        return instalmentNo;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Money amount() {
        return new Money(amountFen);
    }
}
