package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.recognition.domain.CaseFlow;
import io.jiuyuan.recognition.domain.CasePath;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.Filing;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.domain.StatedFacts;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Stores a submitted application under a new case number and sends it on its way. */
@Component
public class CaseOpening {

    private final RecognitionCaseRepository cases;
    private final WaitAfterExit waitAfterExit;
    private final CaseNumbers numbers;
    private final CaseRecords records;
    private final Policies policies;
    private final StepUnits units;
    private final Officers officers;
    private final AgentPhones agentPhones;
    private final PatientNumbers patients;
    private final Materials materials;
    private final ApplicantMessages messages;
    private final CaseFlow flow;
    private final Clock clock;

    CaseOpening(
            RecognitionCaseRepository cases,
            WaitAfterExit waitAfterExit,
            CaseNumbers numbers,
            CaseRecords records,
            Policies policies,
            StepUnits units,
            Officers officers,
            AgentPhones agentPhones,
            PatientNumbers patients,
            Materials materials,
            ApplicantMessages messages,
            CaseFlow flow,
            Clock clock) {
        this.cases = cases;
        this.waitAfterExit = waitAfterExit;
        this.numbers = numbers;
        this.records = records;
        this.policies = policies;
        this.units = units;
        this.officers = officers;
        this.agentPhones = agentPhones;
        this.patients = patients;
        this.materials = materials;
        this.messages = messages;
        this.flow = flow;
        this.clock = clock;
    }

    public String open(OpenRecognition command) {
        PolicyPack pack = policies.at(command.unitCode(), LocalDate.now(clock));
        waitAfterExit.require(command.personId(), pack);
        Unit receiving = units.get(command.unitCode());
        String caseNumber = numbers.next(receiving);
        RecognitionCase opened = new RecognitionCase(
                caseNumber,
                command.personId(),
                command.unitCode(),
                pack.version(),
                CasePath.of(pack.recognition(), receiving.tier()),
                units.acting(receiving, pack),
                new Filing(
                        command.channel(),
                        command.firstReceiver(),
                        command.registrationPlace(),
                        command.remarks(),
                        previous(command.personId()),
                        clock.instant()),
                agentPhones.seal(caseNumber, command.agentName(), command.agentPhone(), command.agentRelation()),
                new StatedFacts(command.facts()),
                command.categories());
        if (command.patient() != null) {
            opened.careFor(patients.seal(caseNumber, command.patient()));
        }
        RecognitionCase of = stored(opened);
        if (!command.materials().isEmpty()) {
            materials.attach(caseNumber, command.materials(), command.firstReceiver());
        }
        Officer receiver = officers.find(command.firstReceiver()).orElse(null);
        records.record(of, CaseStep.SUBMISSION, receiver, Result.SUBMITTED, command.remarks());
        messages.submitted(of, receiving);
        flow.start(caseNumber);
        return caseNumber;
    }

    /** The column of the open person is unique, so of two that race only one is stored. */
    private RecognitionCase stored(RecognitionCase of) {
        try {
            return cases.saveAndFlush(of);
        } catch (DataIntegrityViolationException second) {
            throw new RuleRefused("open-case", "该申请人已有一件认定申请正在办理，不能重复受理。", second);
        }
    }

    /** A second try after a refusal, or a recognition after an exit (X8), is a case of its own, linked to the last one. */
    private String previous(String personId) {
        return cases.findFirstByPersonIdOrderByFilingSubmittedAtDesc(personId)
                .map(RecognitionCase::caseNumber)
                .orElse(null);
    }
}
