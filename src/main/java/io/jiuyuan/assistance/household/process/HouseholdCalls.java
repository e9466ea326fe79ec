package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.domain.HouseholdStatus;
import io.jiuyuan.assistance.household.steps.HouseholdRecords;
import io.jiuyuan.assistance.steps.FamilyCalls;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HouseholdCalls implements FamilyCalls {

    private final HouseholdRecords records;

    HouseholdCalls(HouseholdRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Calls> of(String caseNumber) {
        return records.present(caseNumber, HouseholdStatus.OPEN)
                .map(household -> new Calls(household.number(), ZeroEmploymentHouseholdProcess.CALLS));
    }
}
