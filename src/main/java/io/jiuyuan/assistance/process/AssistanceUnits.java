package io.jiuyuan.assistance.process;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.agreement.Agreements.Helper;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CaseUnits;
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

    AssistanceUnits(AssistanceRecords records, CaseUnits units, Agreements agreements) {
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

    private Optional<Helper> named(DelegateExecution execution) {
        return agreements.helper(execution.getProcessBusinessKey());
    }

    private String unitCode(DelegateExecution execution) {
        return records.get(execution.getProcessBusinessKey()).unitCode();
    }
}
