package io.jiuyuan.agreement;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.AgreementOverdue;
import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.agreement.domain.Investigation;
import io.jiuyuan.agreement.domain.Party;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementSupervision;
import io.jiuyuan.agreement.steps.ChangeRequests;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultAgreementFiles implements AgreementFiles {

    private final AgreementRecords records;
    private final AgreementRepository agreements;
    private final HelperAssignmentRepository assignments;
    private final ChangeRequests changes;
    private final AgreementSupervision supervision;

    DefaultAgreementFiles(
            AgreementRecords records,
            AgreementRepository agreements,
            HelperAssignmentRepository assignments,
            ChangeRequests changes,
            AgreementSupervision supervision) {
        this.records = records;
        this.agreements = agreements;
        this.assignments = assignments;
        this.changes = changes;
        this.supervision = supervision;
    }

    @Override
    public AgreementFile of(String caseNumber, String username) {
        var state = records.state(caseNumber);
        records.requireMaySee(records.officer(username), state);
        return new AgreementFile(
                caseNumber,
                records.agreementRequired(caseNumber),
                agreements.findByCaseNumberOrderBySequenceNo(caseNumber).stream()
                        .map(DefaultAgreementFiles::entry)
                        .toList(),
                assignments.findByCaseNumberOrderByNamedAt(caseNumber).stream()
                        .map(DefaultAgreementFiles::entry)
                        .toList(),
                changes.of(caseNumber).stream()
                        .map(DefaultAgreementFiles::entry)
                        .toList(),
                supervision.marks(caseNumber).stream()
                        .map(DefaultAgreementFiles::entry)
                        .toList());
    }

    private static Entry entry(Agreement of) {
        return new Entry(
                of.agreementNumber(),
                of.status().code(),
                of.status().label(),
                of.streetName(),
                of.categoryName(),
                of.helper().name(),
                of.otherTerms(),
                of.draftedOn(),
                of.draftedByName(),
                of.method() == null ? null : of.method().label(),
                of.signedOn(),
                of.backdateReason(),
                new Copies(of.copyReceived(Party.STREET), of.copyReceived(Party.PERSON), of.copyReceived(Party.HELPER)),
                of.declinedOn(),
                of.declineReason(),
                of.endedOn(),
                of.paperId(),
                of.signedPaperId());
    }

    private static HelperEntry entry(HelperAssignment of) {
        return new HelperEntry(
                of.helper().username(),
                of.helper().name(),
                of.helper().unitName(),
                of.since(),
                of.until(),
                of.namedByName());
    }

    private static ChangeEntry entry(AgreementChange of) {
        Optional<Investigation> found = Optional.ofNullable(of.investigation());
        return new ChangeEntry(
                of.getId(),
                of.kind().label(),
                of.status().label(),
                of.duties() == null ? of.reasonText() : of.duties() + "：" + of.reasonText(),
                of.requestedOn(),
                of.requestedByName(),
                of.helper() == null ? null : of.helper().name(),
                of.amendment(),
                found.map(Investigation::findings).orElse(null),
                found.map(Investigation::statement).orElse(null),
                of.decidedOn(),
                of.decidedByName(),
                of.opinion(),
                of.page().signedOn(),
                of.page().declineReason(),
                of.page().paperId(),
                of.page().signedPaperId());
    }

    private static OverdueEntry entry(AgreementOverdue of) {
        return new OverdueEntry(of.stepName(), of.dueAt(), of.markedAt(), of.supervisedByName(), of.opinion());
    }
}
