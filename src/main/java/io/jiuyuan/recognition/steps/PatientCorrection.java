package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 更正患者信息: the patient for whom somebody cares was named wrongly; one carer of a patient still holds. */
@Component
public class PatientCorrection {

    private static final Set<Role> WHO = EnumSet.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);

    private final CaseRecords records;
    private final PatientNumbers patients;
    private final FamilyLimits familyLimits;
    private final Persons persons;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    PatientCorrection(
            CaseRecords records,
            PatientNumbers patients,
            FamilyLimits familyLimits,
            Persons persons,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.records = records;
        this.patients = patients;
        this.familyLimits = familyLimits;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Who is named now in words, or that nobody is; empty where the officer cannot correct it. */
    public Optional<String> named(String caseNumber, Officer officer) {
        return records.find(caseNumber)
                .filter(of -> !of.status().decided() || of.status() == CaseStatus.RECOGNIZED)
                .filter(this::carer)
                .filter(of -> officer.posts().stream().anyMatch(post -> WHO.contains(post.role())))
                .filter(of -> jurisdiction.maySee(officer, of.unitCode()))
                .map(of ->
                        of.patient().map(patient -> patients.words(of, patient)).orElse("未填写"));
    }

    /**
     * @param relation code of what the patient is to the applicant
     * @throws InputRejected at {@code name}, {@code identityNumber} or {@code relation}
     * @throws io.jiuyuan.shared.RuleRefused code {@code one-per-patient} when another carer of that patient is recognized
     */
    public void correct(
            String caseNumber, Officer officer, String name, String identityNumber, String relation, String reason) {
        RecognitionCase of = records.get(caseNumber);
        jurisdiction.requireMayAct(officer, of.unitCode());
        String plain = PersonText.name(name);
        IdentityNumber.Result number = IdentityNumber.parse(identityNumber, LocalDate.now(clock));
        List<FieldProblem> problems = new ArrayList<>();
        if (!PersonText.isName(plain)) {
            problems.add(new FieldProblem("name", "患者姓名应为2至" + PersonText.MAX_NAME + "个汉字，外籍人员可用字母。"));
        }
        if (!number.valid()) {
            problems.add(
                    new FieldProblem("identityNumber", "患者" + number.reason().message()));
        } else if (persons.findByIdentityNumber(number.number().value())
                .filter(of.personId()::equals)
                .isPresent()) {
            problems.add(new FieldProblem("identityNumber", "患者不能是申请人本人。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        of.correctPatient(patients.seal(
                caseNumber, new Recognitions.Patient(plain, number.number().value(), relation)));
        if (of.status() == CaseStatus.RECOGNIZED) {
            familyLimits.require(of, of.knownCategories());
        }
        records.record(of, CaseStep.PATIENT_CORRECTION, officer, Result.PATIENT_CORRECTED, reason);
    }

    private boolean carer(RecognitionCase of) {
        RecognitionPolicy policy = records.policy(of).recognition();
        return of.patient().isPresent() || of.knownCategories().stream().anyMatch(policy.perPatient()::contains);
    }
}
