package io.jiuyuan.assistance.process;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.agreement.Agreements.Helper;
import io.jiuyuan.assistance.domain.CaseTransfer;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.Transfers;
import io.jiuyuan.organization.Tier;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who gets a task, asked when it comes up: the case may have moved, and the helper may be another one. */
@Component("assistanceUnits")
public class AssistanceUnits {

    private final AssistanceRecords records;
    private final CaseUnits units;
    private final Agreements agreements;
    private final Transfers transfers;

    AssistanceUnits(AssistanceRecords records, CaseUnits units, Agreements agreements, Transfers transfers) {
        this.transfers = transfers;
        this.records = records;
        this.units = units;
        this.agreements = agreements;
    }

    /** Username of the helper, null before one is named. */
    public String helper(DelegateExecution execution) {
        return named(execution).map(Helper::username).orElse(null);
    }

    /** The helper's unit, or the one that holds the case. */
    public String helperGroup(DelegateExecution execution) {
        return units.group(named(execution).map(Helper::unitCode).orElseGet(() -> unitCode(execution)));
    }

    /** The street of the case, or the unit above it that holds the case. */
    public String streetGroup(DelegateExecution execution) {
        return CaseUnits.group(units.nearest(unitCode(execution), Tier.STREET));
    }

    /** The unit that is asked to take the case. */
    public String transferGroup(DelegateExecution execution) {
        return units.group(transfers
                .pending(execution.getProcessBusinessKey())
                .map(CaseTransfer::toUnitCode)
                .orElseGet(() -> unitCode(execution)));
    }

    /** A helper of the street from which the case has moved away gets no new task. */
    private Optional<Helper> named(DelegateExecution execution) {
        return agreements
                .helper(execution.getProcessBusinessKey())
                .filter(helper -> units.serves(helper.unitCode(), unitCode(execution)));
    }

    private String unitCode(DelegateExecution execution) {
        return records.get(execution.getProcessBusinessKey()).unitCode();
    }
}
