package io.jiuyuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.casefile.CaseLines.Line;
import io.jiuyuan.casefile.CaseLines.Wanted;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The search finds what an officer may see, and nothing else. */
class CaseLinesTests extends IntegrationTest {

    private static final String UNIT = "120101001001";
    private static final String NUMBER = "12010119770215011X";
    private static final String NAME = "欧阳锦程";

    @Autowired
    CaseLines lines;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Persons persons;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate jdbc;

    private String caseNumber;

    @BeforeEach
    void someone() {
        caseNumber = as(
                "community",
                () -> transactions.execute(status -> {
                    String person = persons.register(draft());
                    return recognitions
                            .openCaseOf(person)
                            .map(Recognitions.OpenCase::caseNumber)
                            .orElseGet(() -> recognitions.open(application(person)));
                }));
    }

    private static OpenRecognition application(String person) {
        return new OpenRecognition(
                person,
                UNIT,
                Channel.WINDOW.code(),
                "community",
                List.of("4050"),
                new CategoryFacts(49, Sex.MALE, Circumstances.UNKNOWN),
                List.of(),
                null,
                null,
                null,
                "residence",
                null);
    }

    private static PersonDraft draft() {
        return new PersonDraft(
                NUMBER,
                NAME,
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                null,
                null,
                LocalDate.of(2025, 1, 10),
                "某某路1号",
                UNIT,
                "某某路2号",
                UNIT,
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> found(String officer, Wanted wanted) {
        return as(officer, () -> lines.find(wanted, 0, 30))
                .map(Line::caseNumber)
                .getContent();
    }

    private static Wanted text(String text) {
        return new Wanted(text, null, null, null, false);
    }

    @Test
    void byPartOfTheName() {
        assertThat(found("street", text("阳锦"))).containsExactly(caseNumber);
        assertThat(found("street", text("阳锦城"))).isEmpty();
    }

    @Test
    void whatIsTypedIsNeverAPattern() {
        assertThat(found("street", text("欧%程"))).isEmpty();
        assertThat(found("street", text("%"))).isEmpty();
        assertThat(found("street", text("欧阳锦程_"))).isEmpty();
    }

    @Test
    void byNumberOfCaseOrPerson() {
        assertThat(found("street", text(caseNumber.toLowerCase()))).containsExactly(caseNumber);
        assertThat(found("street", text(NUMBER))).containsExactly(caseNumber);
        assertThat(found("street", text("120101197702150128"))).isEmpty();
    }

    @Test
    void anotherStreetFindsNothing() {
        assertThat(found("street2", text(NAME))).isEmpty();
        assertThat(found("street2", text(NUMBER))).isEmpty();
        assertThat(found("finance", text(NAME))).isEmpty();
    }

    @Test
    void byStateUnitAndOverdue() {
        assertThat(found("street", new Wanted(NAME, "submitted", UNIT, null, false)))
                .containsExactly(caseNumber);
        assertThat(found("street", new Wanted(NAME, "recognized", null, null, false)))
                .isEmpty();
        assertThat(found("street", new Wanted(NAME, null, "120101001002", null, false)))
                .isEmpty();
        assertThat(found("street", new Wanted(NAME, null, null, "某人", false))).isEmpty();
        assertThat(found("street", new Wanted(NAME, null, null, null, true))).isEmpty();
    }

    @Test
    void aClockThatRanOutIsOverdueFromTheNextDay() {
        jdbc.update("delete from JY_PLACEMENT_CLOCK where case_number = ?", caseNumber);
        jdbc.update(
                "insert into JY_PLACEMENT_CLOCK (id, version, case_number, clock_no, kind, status, start_day,"
                        + " counted_from, last_day, due_day, reminders, escalations)"
                        + " values ('case-lines', 0, ?, 1, 'OTHERS', 'RUNNING', '2026-01-01', '2026-01-01',"
                        + " '2026-03-02', '2026-03-02', 0, 0)",
                caseNumber);
        Wanted overdue = new Wanted(NAME, null, null, null, true);
        assertThat(found("street", overdue)).isEmpty();

        clock.moveTo(LocalDate.of(2026, 3, 3));
        assertThat(found("street", overdue)).containsExactly(caseNumber);
        jdbc.update("delete from JY_PLACEMENT_CLOCK where case_number = ?", caseNumber);
    }
}
