package io.jiuyuan.ledgers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.ledgers.LedgerPage.Cell;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A ledger shows one row a person, of the own jurisdiction, page by page, and leaves the system only on record. */
class LedgersTests extends IntegrationTest {

    private static final String NUMBER = "120101197102030018";
    private static final String STREET = "120101001";
    private static final String OTHER_STREET = "120101002";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Persons persons;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate jdbc;

    private String person;

    @BeforeEach
    void someone() {
        person = as("community", () -> transactions.execute(status -> persons.register(draft())));
        jdbc.update("update JY_PERSON set name = '=司马台账' where person_id = ?", person);
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from JY_RECOGNITION where policy_version = 'ledger-test'");
        jdbc.update("delete from JY_LEDGER_VIEW");
    }

    private static PersonDraft draft() {
        return new PersonDraft(
                NUMBER,
                "司马台账",
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
                STREET + "001",
                "某某路2号",
                STREET + "001",
                List.of(),
                List.of(),
                List.of());
    }

    private void recognized(String caseNumber, String unit, String status, String submitted) {
        jdbc.update(
                "insert into JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed) values (?, 0, ?, ?, 'ledger-test', ?, 'window',"
                        + " 'community', ?, ?, 1, false, false, false, false, false, 0, 'NONE', false, 0, 0, 0, false, 55,"
                        + " 'MALE', false)",
                caseNumber,
                person,
                unit,
                status,
                submitted,
                submitted);
    }

    private List<String> cases(String officer, Map<String, String> chosen) {
        return as(officer, () -> ledgers.page("persons", chosen, null, 500)).rows().stream()
                .map(row -> row.cells().get(1).text())
                .filter(number -> number.startsWith("JYLEDGER"))
                .toList();
    }

    @Test
    void onePersonIsOneRowWithTheLastRecognition() {
        recognized("JYLEDGER1", STREET + "001", "EXITED", "2025-01-01 10:00:00");
        recognized("JYLEDGER2", OTHER_STREET + "002", "RECOGNIZED", "2026-01-01 10:00:00");

        assertThat(cases("district", Map.of())).containsExactly("JYLEDGER2");
    }

    @Test
    void onlyTheOwnJurisdiction() {
        recognized("JYLEDGER3", OTHER_STREET + "002", "RECOGNIZED", "2026-01-01 10:00:00");

        assertThat(cases("street", Map.of())).isEmpty();
        assertThat(cases("street2", Map.of())).containsExactly("JYLEDGER3");
        assertThat(cases("auditor", Map.of("unit", "120101"))).containsExactly("JYLEDGER3");
        assertThatThrownBy(() -> cases("street", Map.of("unit", OTHER_STREET))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> cases("finance", Map.of())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void numbersAreMasked() {
        recognized("JYLEDGER4", STREET + "001", "RECOGNIZED", "2026-01-01 10:00:00");

        List<String> texts = as("street", () -> ledgers.page("persons", Map.of(), null, 500)).rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .toList();
        assertThat(texts).doesNotContain(NUMBER).contains("120101**********18");
    }

    @Test
    void everyPageGoesOnWhereTheLastOneEnded() {
        for (int i = 10; i < 23; i++) {
            recognizedOfOwn("JYLEDGER" + i, i % 2 == 0 ? STREET + "001" : STREET + "002");
        }
        for (String sort : List.of("unit", "recognized")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                String from = after;
                LedgerPage page = as("street", () -> ledgers.page("persons", Map.of("sort", sort), from, 3));
                page.rows().forEach(row -> seen.add(row.cells().get(1).text()));
                after = page.next();
            } while (after != null);
            assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                    (long) as("street", () -> ledgers.count("persons", Map.of(), 1000)));
        }
        jdbc.update("delete from JY_PERSON where person_id like 'ledger-%'");
    }

    private void recognizedOfOwn(String caseNumber, String unit) {
        recognized(caseNumber, unit, "RECOGNIZED", "2026-01-01 10:00:00");
        jdbc.update(
                "insert into JY_PERSON (person_id, version, name, birth_date, sex, phone_cipher, key_id, created_at,"
                        + " updated_at) values (?, 0, '台账', '1975-01-01', 'MALE', '', '', '2026-01-01', '2026-01-01')",
                "ledger-" + caseNumber);
        jdbc.update(
                "update JY_RECOGNITION set person_id = ? where case_number = ?", "ledger-" + caseNumber, caseNumber);
    }

    @Test
    void aFilterThatMakesNoSenseIsToldAtItsField() {
        assertThatThrownBy(() -> cases("street", Map.of("recognizedFrom", "昨天")))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("recognizedFrom"));
        assertThatThrownBy(() -> cases("street", Map.of("status", "' or 1=1"))).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> as("street", () -> ledgers.page("persons", Map.of(), "xx", 3)))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void theLastDayOfARangeCounts() {
        recognized("JYLEDGER5", STREET + "001", "RECOGNIZED", "2026-01-31 23:30:00");

        assertThat(cases("street", Map.of("recognizedFrom", "2026-01-31", "recognizedUntil", "2026-01-31")))
                .containsExactly("JYLEDGER5");
        assertThat(cases("street", Map.of("recognizedUntil", "2026-01-30"))).isEmpty();
    }

    @Test
    void everyLedgerCanBeRead() {
        as(
                "city",
                () -> ledgers.all().forEach(ledger -> {
                    for (Ledger.Sort sort : ledger.sorts()) {
                        Map<String, String> chosen = new java.util.HashMap<>(Map.of("sort", sort.code()));
                        ledger.filters().forEach(filter -> chosen.put(filter.code(), example(filter)));
                        assertThat(ledgers.page(ledger.name(), chosen, null, 5).rows())
                                .isEmpty();
                        ledgers.page(ledger.name(), Map.of("sort", sort.code()), null, 5);
                    }
                }));
    }

    private static String example(Ledger.Filter filter) {
        return switch (filter.input()) {
            case CHOICE -> filter.words().keySet().iterator().next();
            case TEXT -> "无此人";
            case DAY -> "2026-03-02";
            case LAST_DAY -> "2026-03-01";
            case MONTH -> "1999-01";
            case PERIOD -> "1999Q4";
            case FLAG -> "true";
        };
    }

    @Test
    void anExportNeedsAPurposeAndIsOnRecord() throws IOException {
        recognized("JYLEDGER6", STREET + "001", "RECOGNIZED", "2026-01-01 10:00:00");
        assertThatThrownBy(() -> as("street", () -> ledgers.export("persons", Map.of(), " ")))
                .isInstanceOf(InputRejected.class);

        Ledgers.Export asked = as("street", () -> ledgers.export("persons", Map.of("sex", "MALE"), "归档备查"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        as("street", () -> ledgers.write(asked.id(), file));

        Ledgers.Export done = as("street", () -> ledgers.export(asked.id()));
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.written()).isEqualTo(asked.expected());
        List<String> cells = cells(file.toByteArray());
        assertThat(cells).contains("就业困难人员台账", "JYLEDGER6", "'=司马台账").doesNotContain(NUMBER);
        assertThat(jdbc.queryForList(
                        "select detail from JY_AUDIT where action = 'ledger-exported' and actor = 'street' and subject = ?",
                        String.class,
                        "persons " + asked.id()))
                .singleElement()
                .asString()
                .contains("归档备查", String.valueOf(done.written()));
        assertThatThrownBy(() -> as("street", () -> ledgers.write(asked.id(), file)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> as("street3", () -> ledgers.export(asked.id())))
                .isInstanceOf(NotFound.class);
    }

    private static List<String> cells(byte[] file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            book.getFirstSheet()
                    .openStream()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            cells.add(cell.getText());
                        }
                    }));
        }
        return cells;
    }

    @Test
    void aSavedViewIsTheOfficersOwn() {
        as("street", () -> ledgers.save("visits", Map.of("kind", "HOME", "from", "2026-01-01"), "本年入户"));

        assertThat(as("street", ledgers::saved))
                .singleElement()
                .satisfies(view -> assertThat(view.query()).isEqualTo("kind=HOME&from=2026-01-01"));
        assertThat(as("street3", ledgers::saved)).isEmpty();
    }
}
