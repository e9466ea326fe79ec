package io.jiuyuan.agreement.steps;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Engine groups of those who act for a case. */
@Component
public class AgreementGroups {

    private final AgreementRecords records;
    private final AgreementUnits units;
    private final Officers officers;

    AgreementGroups(AgreementRecords records, AgreementUnits units, Officers officers) {
        this.records = records;
        this.units = units;
        this.officers = officers;
    }

    /** The street that is party A. */
    public String street(String caseNumber) {
        return units.group(records.street(records.state(caseNumber)));
    }

    /**
     * Who may decide what another officer has investigated: the street, and the tier above too where the street has a single
     * officer.
     */
    public List<String> deciders(String caseNumber) {
        Unit street = records.street(records.state(caseNumber));
        String own = units.group(street);
        return officers.inGroup(own).size() > 1
                ? List.of(own)
                : List.of(own, units.group(units.supervising(street.code())));
    }
}
