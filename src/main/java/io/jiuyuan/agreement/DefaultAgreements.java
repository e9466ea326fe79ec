package io.jiuyuan.agreement;

import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.agreement.steps.AgreementClosing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAgreements implements Agreements {

    private final AgreementRepository agreements;
    private final HelperAssignmentRepository assignments;
    private final AgreementClosing closing;

    DefaultAgreements(
            AgreementRepository agreements, HelperAssignmentRepository assignments, AgreementClosing closing) {
        this.agreements = agreements;
        this.assignments = assignments;
        this.closing = closing;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Helper> helper(String caseNumber) {
        return assignments.findByOpenCaseNumber(caseNumber).map(DefaultAgreements::helper);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Agreement> agreement(String caseNumber) {
        return agreements
                .findFirstByCaseNumberOrderBySequenceNoDesc(caseNumber)
                .map(of -> new Agreement(
                        of.agreementNumber(), of.status().code(), of.status().label(), of.signedOn(), of.endedOn()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> casesOf(String helper) {
        return assignments.findByUsernameAndUntilDayIsNullOrderBySinceDayAscCaseNumberAsc(helper).stream()
                .map(HelperAssignment::caseNumber)
                .toList();
    }

    @Override
    public void end(String caseNumber, LocalDate lastDay) {
        closing.end(caseNumber, lastDay);
    }

    @Override
    public void restore(String caseNumber, LocalDate firstDay) {
        closing.restore(caseNumber);
    }

    private static Helper helper(HelperAssignment held) {
        return new Helper(
                held.helper().username(), held.helper().name(), held.helper().unitCode(), held.since());
    }
}
