package io.jiuyuan.recognition;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.recognition.steps.CaseDetails;
import io.jiuyuan.recognition.steps.CaseOpening;
import io.jiuyuan.recognition.steps.CaseRecords;
import io.jiuyuan.recognition.steps.CategoryChoice;
import io.jiuyuan.recognition.steps.DecisionRecords;
import io.jiuyuan.recognition.steps.Moving;
import io.jiuyuan.recognition.steps.StepUnits;
import io.jiuyuan.recognition.steps.Withdrawal;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRecognitions implements Recognitions {

    private static final int MAX_REASON = 1000;

    private final CaseOpening opening;
    private final Withdrawal withdrawal;
    private final Moving moving;
    private final RecognitionCaseRepository cases;
    private final CaseRecords records;
    private final CaseDetails details;
    private final StepUnits units;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    DefaultRecognitions(
            CaseOpening opening,
            Withdrawal withdrawal,
            Moving moving,
            RecognitionCaseRepository cases,
            CaseRecords records,
            CaseDetails details,
            StepUnits units,
            Officers officers,
            Jurisdiction jurisdiction) {
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.moving = moving;
        this.cases = cases;
        this.records = records;
        this.details = details;
        this.units = units;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public String open(OpenRecognition command) {
        return opening.open(command);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenCase> openCaseOf(String personId) {
        return cases.findByOpenPersonId(personId).map(of -> {
            Unit unit = units.get(of.unitCode());
            return new OpenCase(of.caseNumber(), unit.code(), unit.name(), of.status() == CaseStatus.RECOGNIZED);
        });
    }

    @Override
    public void withdraw(String caseNumber, String reason, String officer) {
        Officer acting = officers.find(officer).orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能办理。"));
        jurisdiction.requireMayAct(acting, records.get(caseNumber).unitCode());
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw new InputRejected("reason", "请写明申请人撤回的理由，不超过" + MAX_REASON + "个字。");
        }
        withdrawal.withdraw(caseNumber, acting, reason.strip());
    }

    @Override
    public void exit(String caseNumber, LocalDate on) {
        records.get(caseNumber).exit(on);
    }

    @Override
    public void revokeExit(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        cases.findByOpenPersonId(of.personId()).ifPresent(other -> {
            throw new RuleRefused(
                    "open-case",
                    "该人员退出后已另有认定案件（" + other.caseNumber() + "，" + other.status().label() + "），不能撤销本案的退出。");
        });
        of.revokeExit();
        cases.flush();
    }

    @Override
    public void move(String caseNumber, String newUnitCode, Officer officer, String reason) {
        moving.move(caseNumber, newUnitCode, officer, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<State> find(String caseNumber) {
        return cases.findById(caseNumber).map(this::state);
    }

    @Override
    @Transactional(readOnly = true)
    public List<State> casesOf(String personId) {
        return cases.findByPersonIdOrderByFilingSubmittedAt(personId).stream()
                .map(this::state)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<State> recognized(String after, int limit) {
        return cases
                .findByStatusAndCaseNumberGreaterThanOrderByCaseNumber(CaseStatus.RECOGNIZED, after, Limit.of(limit))
                .stream()
                .map(this::state)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Details details(String caseNumber) {
        return details.of(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> decisions(String caseNumber) {
        return records.decisions(caseNumber).stream().map(DecisionRecords::of).toList();
    }

    private State state(RecognitionCase of) {
        PolicyPack pack = records.policy(of);
        List<String> known = of.knownCategories();
        String primary = known.isEmpty() ? null : known.get(0);
        return new State(
                of.caseNumber(),
                of.personId(),
                of.unitCode(),
                of.status().code(),
                of.status().label(),
                of.policyVersion(),
                primary,
                primary == null ? null : CategoryChoice.name(pack, primary),
                of.claimed(),
                of.filing().firstReceiver(),
                of.filing().submittedAt(),
                of.decidedAt().orElse(null),
                of.comparison().round(),
                known,
                of.exitedOn().orElse(null),
                of.filing().previousCaseNumber());
    }
}
