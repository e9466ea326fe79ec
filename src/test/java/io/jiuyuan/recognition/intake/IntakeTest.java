package io.jiuyuan.recognition.intake;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Applications.Receipt;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.recognition.SubmitApplication.Agent;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One context for all tests of intake. What they commit is removed after each. */
@DataJpaTest(showSql = false)
@ActiveProfiles("test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(IntakeSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class IntakeTest {

    static final Consumer<Receipt> NOTHING = receipt -> {};

    private static final List<String> TABLES = List.of(
            "JY_IMPORT_ROW",
            "JY_IMPORT_RUN",
            "JY_INTAKE",
            "TEST_CASE",
            "JY_MATERIAL_PIECE",
            "JY_MATERIAL",
            "JY_HOUSEHOLD_MEMBER",
            "JY_PERSON_SKILL",
            "JY_PERSON_WISH",
            "JY_PERSON_NUMBER",
            "JY_PERSON");

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected IntakeSlice.OpenCases cases;

    @AfterEach
    void removeWhatWasCommitted() {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
        cases.opened.clear();
    }

    Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        TABLES.forEach(table -> rows.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class)));
        return rows;
    }

    /** A man born on 1974-08-15, another one each time. */
    static String freshNumber() {
        return number("12010119740815", String.format("%03d", SEQUENCE.incrementAndGet() * 2 % 1000 + 1));
    }

    static SubmitApplication application(String identityNumber) {
        return new SubmitApplication(
                null,
                person(identityNumber),
                List.of("4050", "disabled"),
                circumstances(96),
                List.of(),
                null,
                "residence",
                "本人申请");
    }

    static PersonDraft person(String identityNumber) {
        return new PersonDraft(
                identityNumber,
                "刘建军",
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                null,
                "1201012024000123",
                LocalDate.of(2025, 3, 1),
                "花园路1号",
                "120101001001",
                "花园路1号",
                "120101001001",
                List.of("电工"),
                List.of("training"),
                List.of(new PersonDraft.Member("刘晓", null, "child", "student")));
    }

    static Circumstances circumstances(Integer insuranceMonths) {
        Map<String, Object> stated = new HashMap<>(Map.of(
                "localHukou", true,
                "ableAndWilling", true,
                "registeredUnemployed", true,
                "registeredUnemployedMonths", 14,
                "contractedFarmland", false,
                "urbanHousehold", true));
        stated.put("insuranceMonths", insuranceMonths);
        return Circumstances.of(stated);
    }

    static SubmitApplication inUnit(SubmitApplication a, String unitCode) {
        return new SubmitApplication(
                unitCode,
                a.person(),
                a.categories(),
                a.circumstances(),
                a.materials(),
                a.agent(),
                a.registrationPlace(),
                a.remarks());
    }

    static SubmitApplication withAgent(SubmitApplication a, Agent agent) {
        return new SubmitApplication(
                a.unitCode(),
                a.person(),
                a.categories(),
                a.circumstances(),
                a.materials(),
                agent,
                a.registrationPlace(),
                a.remarks());
    }

    static SubmitApplication claiming(SubmitApplication a, List<String> categories) {
        return new SubmitApplication(
                a.unitCode(),
                a.person(),
                categories,
                a.circumstances(),
                a.materials(),
                a.agent(),
                a.registrationPlace(),
                a.remarks());
    }

    static SubmitApplication withMaterials(SubmitApplication a, List<String> materials) {
        return new SubmitApplication(
                a.unitCode(),
                a.person(),
                a.categories(),
                a.circumstances(),
                materials,
                a.agent(),
                a.registrationPlace(),
                a.remarks());
    }

    static List<String> rejectedFields(
            Officer officer, DefaultApplications applications, SubmitApplication application) {
        InputRejected rejected = Assertions.catchThrowableOfType(
                InputRejected.class,
                () -> applications.submit(officer, application, "key", io.jiuyuan.recognition.Channel.API, NOTHING));
        Assertions.assertThat(rejected).as("rejected").isNotNull();
        return rejected.problems().stream().map(FieldProblem::field).toList();
    }

    /** Adds the check character of GB 11643. */
    static String number(String areaAndBirth, String sequence) {
        String body = areaAndBirth + sequence;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
