package io.jiuyuan.recognition;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.steps.CaseRecords;
import io.jiuyuan.registry.CaseAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Materials of a case are for those who may see the case. */
@Component
class RecognitionAccess implements CaseAccess {

    private final CaseRecords records;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    RecognitionAccess(CaseRecords records, Officers officers, Jurisdiction jurisdiction) {
        this.records = records;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public boolean keeps(String caseNumber) {
        return caseNumber.startsWith("JY");
    }

    @Override
    @Transactional(readOnly = true)
    public void requireMaySee(String caseNumber) {
        jurisdiction.requireMaySee(officers.current(), records.get(caseNumber).unitCode());
    }

    @Override
    @Transactional(readOnly = true)
    public void requireMayAct(String caseNumber) {
        jurisdiction.requireMayAct(officers.current(), records.get(caseNumber).unitCode());
    }
}
