package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.steps.FamilyClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of the household are the days of its members. */
@Component
class HouseholdFamilyClock implements FamilyClock {

    private final HouseholdRecords records;

    HouseholdFamilyClock(HouseholdRecords records) {
        this.records = records;
    }

    @Override
    public Optional<ClockTerm> of(String caseNumber) {
        return records.present(caseNumber, HouseholdStatus.OPEN)
                .flatMap(of -> of.dueOn().map(due -> new ClockTerm(of.beganOn(), due)));
    }
}
