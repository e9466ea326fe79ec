package io.jiuyuan.recognition.intake;

import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Patient;
import io.jiuyuan.registry.PersonOptions;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whoever applies as a carer names the patient, and nobody else does: another person's illness is not for every file. */
final class PatientRules {

    private PatientRules() {}

    static List<FieldProblem> check(SubmitApplication application, RecognitionPolicy policy, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        Patient patient = application.patient();
        boolean carer = application.categories() != null
                && application.categories().stream().filter(Objects::nonNull).anyMatch(policy.perPatient()::contains);
        if (!carer) {
            if (!isAbsent(patient)) {
                problems.add(new FieldProblem("patient", "所报类别无须填写患者信息，请删除"));
            }
            return problems;
        }
        Patient named = isAbsent(patient) ? new Patient(null, null, null) : patient;
        name(problems, named);
        number(problems, named, application, today);
        if (relation(named) == null) {
            problems.add(new FieldProblem("patient.relation", "请选择患者是申请人的什么人"));
        }
        return problems;
    }

    /** Null when the application names none. */
    static Recognitions.Patient of(SubmitApplication application, LocalDate today) {
        Patient patient = application.patient();
        if (isAbsent(patient)) {
            return null;
        }
        IdentityNumber number = IdentityNumber.require("patient.identityNumber", patient.identityNumber(), today);
        return new Recognitions.Patient(PersonText.name(patient.name()), number.value(), relation(patient));
    }

    static boolean isAbsent(Patient patient) {
        return patient == null
                || text(patient.name()) == null
                        && text(patient.identityNumber()) == null
                        && text(patient.relation()) == null;
    }

    private static void name(List<FieldProblem> problems, Patient patient) {
        String name = PersonText.name(text(patient.name()));
        if (name == null) {
            problems.add(new FieldProblem("patient.name", "请填写所照料患者的姓名"));
        } else if (!PersonText.isName(name)) {
            problems.add(new FieldProblem("patient.name", "患者姓名应为2至" + PersonText.MAX_NAME + "个汉字，外籍人员可用字母"));
        }
    }

    private static void number(
            List<FieldProblem> problems, Patient patient, SubmitApplication application, LocalDate today) {
        if (text(patient.identityNumber()) == null) {
            problems.add(new FieldProblem("patient.identityNumber", "请填写所照料患者的证件号码"));
            return;
        }
        IdentityNumber.Result parsed = IdentityNumber.parse(patient.identityNumber(), today);
        if (!parsed.valid()) {
            problems.add(new FieldProblem(
                    "patient.identityNumber", "患者" + parsed.reason().message()));
        } else if (application.person() != null
                && Objects.equals(
                        parsed.number(),
                        IdentityNumber.parse(application.person().identityNumber(), today)
                                .number())) {
            problems.add(new FieldProblem("patient.identityNumber", "患者不能是申请人本人"));
        }
    }

    private static String relation(Patient patient) {
        String text = text(patient.relation());
        return text == null ? null : PersonOptions.RELATION.code(text).orElse(null);
    }

    private static String text(String raw) {
        return ApplicationRules.text(raw);
    }
}
