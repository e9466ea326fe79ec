package io.jiuyuan.recognition.intake;

import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionAge;
import io.jiuyuan.policy.RecognitionAge.Outcome;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.recognition.steps.MaterialKinds;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonText;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.IdentityNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything that can be wrong with an application, each problem at its field. Stores nothing. */
@Component
class ApplicationRules {

    /** Where a person may be registered as unemployed (K10, Q1). */
    static final Set<String> REGISTRATION_PLACES = Set.of("hukou", "residence", "employment", "insurance");

    private static final int MAX_MONTHS = 600;
    private static final int MAX_REMARKS = 500;
    private static final int MAX_RELATION = 20;

    private final Persons persons;
    private final Materials materials;
    private final MaterialKinds kinds;
    private final Clock clock;

    ApplicationRules(Persons persons, Materials materials, MaterialKinds kinds, Clock clock) {
        this.persons = persons;
        this.materials = materials;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @param uploader who must have uploaded the materials */
    List<FieldProblem> check(SubmitApplication application, ReceivingUnits.Found receiving, String uploader) {
        List<FieldProblem> problems = new ArrayList<>();
        add(problems, "unitCode", receiving.problem());
        problems.addAll(persons.check(application.person(), "person."));
        age(problems, application, receiving.pack().recognition());
        categories(problems, application.categories(), receiving.pack());
        circumstances(problems, application.circumstances());
        problems.addAll(materials.check(application.materials(), uploader));
        problems.addAll(kinds.check(receiving.pack().recognition(), application.materials()));
        problems.addAll(PatientRules.check(application, receiving.pack().recognition(), LocalDate.now(clock)));
        agent(problems, application.agent());
        String place = application.registrationPlace();
        if (place != null && !place.isBlank() && !REGISTRATION_PLACES.contains(place)) {
            add(problems, "registrationPlace", "失业登记地不在可选范围内，请重新选择");
        }
        tooLong(problems, "remarks", application.remarks(), MAX_REMARKS, "备注");
        return List.copyOf(problems);
    }

    private void age(List<FieldProblem> problems, SubmitApplication application, RecognitionPolicy policy) {
        if (application.person() == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        IdentityNumber.Result parsed = IdentityNumber.parse(application.person().identityNumber(), today);
        if (!parsed.valid()) {
            return;
        }
        RecognitionAge age = age(parsed.number(), policy, today);
        if (age.outcome() == Outcome.TOO_YOUNG || age.outcome() == Outcome.RETIRED) {
            add(problems, "person.identityNumber", "申请人" + age.explanation());
        }
    }

    /** A woman's track is not asked at intake and never guessed. */
    static RecognitionAge age(IdentityNumber number, RecognitionPolicy policy, LocalDate today) {
        return RecognitionAge.on(today, policy.age(), number.birthDate(), number.sex(), null);
    }

    private static void categories(List<FieldProblem> problems, List<String> claimed, PolicyPack pack) {
        if (claimed == null || claimed.isEmpty()) {
            add(problems, "categories", "请选择人员类别");
            return;
        }
        RecognitionPolicy policy = pack.recognition();
        if (claimed.size() > policy.categories().size()) {
            add(problems, "categories", "人员类别最多选择" + policy.categories().size() + "项");
        } else if (claimed.stream()
                .anyMatch(c -> c == null || policy.category(c).isEmpty())) {
            add(problems, "categories", "所选人员类别不在" + pack.cityName() + "的认定范围内，请重新选择");
        } else if (new HashSet<>(claimed).size() < claimed.size()) {
            add(problems, "categories", "人员类别重复，请核对");
        }
    }

    private static void circumstances(List<FieldProblem> problems, Circumstances c) {
        if (c == null) {
            return;
        }
        months(problems, "registeredUnemployedMonths", c.registeredUnemployedMonths(), "连续登记失业月数");
        months(problems, "insuranceMonths", c.insuranceMonths(), "失业保险缴费月数");
        months(problems, "monthsSinceGraduation", c.monthsSinceGraduation(), "离校月数");
    }

    private static void months(List<FieldProblem> problems, String field, Integer months, String label) {
        if (months != null && (months < 0 || months > MAX_MONTHS)) {
            add(problems, "circumstances." + field, label + "应在0至" + MAX_MONTHS + "之间");
        }
    }

    /** Who applies for somebody else is named with all three fields, or not at all. */
    private static void agent(List<FieldProblem> problems, Agent agent) {
        if (isAbsent(agent)) {
            return;
        }
        String name = PersonText.name(text(agent.name()));
        String phone = PersonText.phone(text(agent.phone()));
        if (name == null) {
            add(problems, "agent.name", "请填写代办人姓名");
        } else if (!PersonText.isName(name)) {
            add(problems, "agent.name", "代办人姓名应为2至" + PersonText.MAX_NAME + "个汉字，外籍人员可用字母");
        }
        if (phone == null) {
            add(problems, "agent.phone", "请填写代办人电话");
        } else if (!PersonText.isPhone(phone)) {
            add(problems, "agent.phone", "代办人电话应为11位手机号码，或带区号的固定电话");
        }
        if (text(agent.relation()) == null) {
            add(problems, "agent.relation", "请填写代办人与申请人的关系");
        }
        tooLong(problems, "agent.relation", agent.relation(), MAX_RELATION, "代办人与申请人的关系");
    }

    static boolean isAbsent(Agent agent) {
        return agent == null
                || text(agent.name()) == null && text(agent.phone()) == null && text(agent.relation()) == null;
    }

    static String text(String raw) {
        return raw == null || raw.isBlank() ? null : raw.strip();
    }

    private static void tooLong(List<FieldProblem> problems, String field, String text, int max, String label) {
        if (text != null && text.codePointCount(0, text.length()) > max) {
            add(problems, field, label + "不能超过" + max + "个字");
        }
    }

    private static void add(List<FieldProblem> problems, String field, String message) {
        if (Objects.nonNull(message)) {
            problems.add(new FieldProblem(field, message));
        }
    }
}
