package io.jiuyuan.subsidy;

import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Materials and papers of a claim are for those who may see the claim. */
@Component
class ClaimAccess implements CaseAccess {

    private final ClaimRecords records;
    private final ClaimOfficers officers;

    ClaimAccess(ClaimRecords records, ClaimOfficers officers) {
        this.records = records;
        this.officers = officers;
    }

    @Override
    public boolean keeps(String caseNumber) {
        return caseNumber.startsWith("BT");
    }

    @Override
    @Transactional(readOnly = true)
    public void requireMaySee(String claimNumber) {
        officers.requireMaySee(
                officers.current(), records.get(claimNumber).units().unitCode());
    }

    @Override
    @Transactional(readOnly = true)
    public void requireMayAct(String claimNumber) {
        officers.requireMayAct(
                officers.current(), records.get(claimNumber).units().unitCode());
    }
}
