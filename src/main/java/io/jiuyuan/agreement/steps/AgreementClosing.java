package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Agreement and helper end with the case (T38), and come back when a wrong exit is undone. Each is safe to repeat. */
@Component
public class AgreementClosing {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final HelperNaming naming;

    AgreementClosing(AgreementRecords records, ChangeRequests changes, HelperNaming naming) {
        this.records = records;
        this.changes = changes;
        this.naming = naming;
    }

    /** @param lastDay last day on which they held */
    public void end(String caseNumber, LocalDate lastDay) {
        records.open(caseNumber).ifPresent(agreement -> agreement.end(lastDay));
        changes.of(caseNumber).forEach(AgreementChange::cancel);
        naming.end(caseNumber, lastDay);
    }

    public void restore(String caseNumber) {
        if (records.open(caseNumber).isEmpty()) {
            records.latest(caseNumber).ifPresent(Agreement::restore);
        }
        naming.restore(caseNumber);
    }
}
