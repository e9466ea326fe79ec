package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.recognition.Recognitions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The street decides on a change of helper or of terms (T37, T39). */
@Component
public class ChangeDecisions {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final HelperChoice choice;
    private final HelperNaming naming;

    ChangeDecisions(AgreementRecords records, ChangeRequests changes, HelperChoice choice, HelperNaming naming) {
        this.records = records;
        this.changes = changes;
        this.choice = choice;
        this.naming = naming;
    }

    /** The new helper helps from today; the agreement's new copies follow, and name the street where the case is now. */
    public void grantHelper(String changeId, Officer officer, String username) {
        AgreementChange change = changes.get(changeId);
        Recognitions.State state = records.recognized(change.caseNumber());
        records.requireStreet(officer, state);
        ChosenHelper helper = choice.require(state.unitCode(), username, "helper");
        Optional<Agreement> agreement = records.open(change.caseNumber()).filter(Agreement::inForce);
        Unit street = records.street(state);
        String party = agreement
                .filter(held -> !held.streetCode().equals(street.code()))
                .map(held -> "协议甲方由" + held.streetName() + "变更为" + street.fullName() + "。")
                .orElse(null);
        change.grantHelper(helper, party, officer.username(), officer.name(), records.today());
        naming.name(change.caseNumber(), helper, officer, records.today());
        agreement.ifPresent(held -> {
            held.changeHelper(helper);
            held.changeStreet(street.code(), street.fullName());
        });
    }

    /** @param terms article 6 as it is to read, null for none; in force once the page is signed */
    public void grantTerms(String changeId, Officer officer, String amendment, String terms) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.recognized(change.caseNumber()));
        records.requireOpen(change.caseNumber());
        change.grantTerms(amendment, terms, officer.username(), officer.name(), records.today());
    }

    public void reject(String changeId, Officer officer, String opinion) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.reject(opinion, officer.username(), officer.name(), records.today());
    }

    public void withdraw(String changeId, Officer officer) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.withdraw(officer.username(), officer.name(), records.today());
    }
}
