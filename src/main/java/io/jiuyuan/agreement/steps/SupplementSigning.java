package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.domain.Signing;
import io.jiuyuan.organization.Officer;
import org.springframework.stereotype.Component;

/** 签署补充页: the parties sign what a change adds to the agreement, and receive their copies (T37, T40). */
@Component
public class SupplementSigning {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final AgreementSignatures signatures;

    SupplementSigning(AgreementRecords records, ChangeRequests changes, AgreementSignatures signatures) {
        this.records = records;
        this.changes = changes;
        this.signatures = signatures;
    }

    /** New terms are in force from the signature on. */
    public void sign(String changeId, Officer officer, Signing signing, AgreementSignatures.Proof proof) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.sign(signing, records.today());
        signatures.keep(change.getId(), change.caseNumber(), signing.method(), proof, officer.username());
        if (change.kind() == ChangeKind.TERMS) {
            records.open(change.caseNumber()).filter(Agreement::inForce).ifPresent(agreement -> {
                agreement.changeTerms(change.otherTerms());
                if (change.categoryCode() != null) {
                    agreement.changeCategory(change.categoryCode(), change.categoryName());
                }
            });
        }
    }

    public void decline(String changeId, Officer officer, String reason) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.declineToSign(reason);
    }
}
