package io.jiuyuan.subsidy.steps;

import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.BenefitMonths.Reservation;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters a line into the ledger of months, so that nobody else can claim what it claims. */
@Component
public class ClaimReserving {

    private final ClaimRecords records;
    private final BenefitMonths months;

    ClaimReserving(ClaimRecords records, BenefitMonths months) {
        this.records = records;
        this.months = months;
    }

    /** Whether it is paid by the course and has no place in the ledger. */
    public boolean course(Claim of) {
        return records.item(of).cycle() == Cycle.COURSE;
    }

    /**
     * @param wanted empty for what is paid once
     * @param field where a refusal is told
     */
    public void reserve(Claim of, ClaimLine line, List<YearMonth> wanted, String field) {
        if (course(of)) {
            return;
        }
        months.reserve(new Reservation(
                line.ref(),
                of.claimNumber(),
                line.caseNumber(),
                line.personId(),
                of.units().unitCode(),
                of.itemCode(),
                wanted,
                line.placement(),
                line.category(),
                line.amount().maxMonths(),
                of.byPerson() ? null : of.payeeId(),
                field));
    }
}
