package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.Signing;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 签订协议: signatures, seal, date and receipt of the copies (T40); or what came of it instead. */
@Component
public class AgreementSigning {

    private final AgreementRecords records;
    private final AgreementSignatures signatures;
    private final HelperChoice choice;
    private final HelperNaming naming;
    private final Clock clock;

    AgreementSigning(
            AgreementRecords records,
            AgreementSignatures signatures,
            HelperChoice choice,
            HelperNaming naming,
            Clock clock) {
        this.records = records;
        this.signatures = signatures;
        this.choice = choice;
        this.naming = naming;
        this.clock = clock;
    }

    public Optional<Agreement> toSign(String caseNumber) {
        return records.open(caseNumber);
    }

    /** From the day of signing the agreement is in force and the helper helps. */
    public void sign(String caseNumber, Officer officer, Signing signing, AgreementSignatures.Proof proof) {
        Recognitions.State state = records.recognized(caseNumber);
        records.requireStreet(officer, state);
        Agreement agreement = records.requireOpen(caseNumber);
        ChosenHelper helper = agreement.helper();
        if (!helperStillThere(agreement)) {
            throw new RuleRefused("helper-left", "帮扶人“" + helper.name() + "”已不在本案所在社区、街道任职，请退回修改，另行确定帮扶人。");
        }
        agreement.sign(signing, officer.username(), officer.name(), records.today(), clock.instant());
        signatures.keep(agreement.agreementNumber(), caseNumber, signing.method(), proof, officer.username());
        naming.name(caseNumber, helper, officer, agreement.signedOn());
    }

    public void returnToDraft(String caseNumber, Officer officer, String reason) {
        records.requireStreet(officer, records.state(caseNumber));
        records.requireOpen(caseNumber).returnToDraft(reason);
    }

    public void decline(String caseNumber, Officer officer, LocalDate day, String reason) {
        records.requireStreet(officer, records.state(caseNumber));
        Agreement agreement = records.requireOpen(caseNumber);
        if (day == null || day.isAfter(records.today()) || day.isBefore(agreement.draftedOn())) {
            throw new InputRejected("declinedOn", "拒签日期应在起草日期与今天之间。");
        }
        agreement.decline(day, reason, officer.username(), officer.name(), clock.instant());
    }

    /** Whether the helper named in the draft can still help with that case. */
    public boolean helperStillThere(Agreement agreement) {
        String unitCode = records.state(agreement.caseNumber()).unitCode();
        return choice.find(unitCode, agreement.helper().username()).isPresent();
    }
}
