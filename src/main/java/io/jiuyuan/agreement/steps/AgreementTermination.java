package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.AgreementFlow;
import io.jiuyuan.agreement.domain.Investigation;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 违约调查与解除: findings and evidence first, the person heard, then another officer decides (T39). */
@Component
public class AgreementTermination {

    private final AgreementRecords records;
    private final ChangeRequests changes;
    private final HelperNaming naming;
    private final Materials materials;
    private final AgreementFlow flow;

    AgreementTermination(
            AgreementRecords records,
            ChangeRequests changes,
            HelperNaming naming,
            Materials materials,
            AgreementFlow flow) {
        this.records = records;
        this.changes = changes;
        this.naming = naming;
        this.materials = materials;
        this.flow = flow;
    }

    /**
     * @param heard null when the form did not say
     * @param evidence ids of uploads; a breach is not found without any
     */
    public record Report(
            boolean breach,
            String findings,
            Boolean heard,
            LocalDate heardOn,
            String statement,
            List<String> evidence) {}

    public void investigated(String changeId, Officer officer, Report report) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.recognized(change.caseNumber()));
        Investigation result = new Investigation(
                officer.username(),
                officer.name(),
                records.today(),
                report.findings(),
                report.heard(),
                report.heardOn(),
                report.statement(),
                change.requestedOn());
        if (report.breach() && report.evidence().isEmpty()) {
            throw new InputRejected("evidence", "认定违约须有证据，请上传。");
        }
        materials.attach(change.caseNumber(), report.evidence(), officer.username());
        change.investigated(result);
        if (!report.breach()) {
            change.clear();
        }
    }

    public void terminate(String changeId, Officer officer, String opinion) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.recognized(change.caseNumber()));
        change.terminate(opinion, officer.username(), officer.name(), records.today());
        records.requireOpen(change.caseNumber()).terminate(records.today());
        naming.end(change.caseNumber(), records.today());
    }

    public void keep(String changeId, Officer officer, String opinion) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.keep(opinion, officer.username(), officer.name(), records.today());
    }

    public void investigateAgain(String changeId, Officer officer, String opinion) {
        AgreementChange change = changes.get(changeId);
        records.requireStreet(officer, records.state(change.caseNumber()));
        change.investigateAgain(opinion, officer.username());
    }

    /** Assistance under the agreement stops. */
    public void announce(String caseNumber) {
        flow.terminated(caseNumber);
    }
}
