package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.ledgers.Ledgers;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Statistics.Place;
import io.jiuyuan.statistics.Statistics.Sheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures stand when their month is over, say what they count, and are corrected only where everybody sees it. */
class StatisticsTests extends IntegrationTest {

    private static final String DISTRICT = "120104";
    private static final String STREET = "120104001";

    @Autowired
    Statistics statistics;

    @Autowired
    Freezing freezing;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Trends trends;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void twoPeople() {
        forget();
        recognized("JYSTAT1", "MALE", "2025-11-20 10:00:00");
        recognized("JYSTAT2", "FEMALE", "2026-02-28 23:59:59");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from JY_SERVICE where case_number like 'JYSTAT%'");
        jdbc.update("delete from JY_ASSISTANCE where case_number like 'JYSTAT%'");
        jdbc.update("delete from JY_RECOGNITION where policy_version = 'statistics-test'");
        jdbc.update("delete from JY_PERSON where person_id like 'JYSTAT%'");
        jdbc.update("delete from JY_STAT_SNAPSHOT");
        jdbc.update("delete from JY_STAT_SNAPSHOT_CELL");
        jdbc.update("delete from JY_STAT_PERIOD");
        jdbc.update("delete from JY_STAT_CELL");
        jdbc.update("delete from JY_STAT_CORRECTION");
        jdbc.update("delete from JY_ASSESSMENT");
        jdbc.update("delete from JY_ASSESSMENT_SCORE");
    }

    private void recognized(String number, String sex, String day) {
        jdbc.update(
                "insert into JY_PERSON (person_id, version, name, birth_date, sex, phone_cipher, key_id, created_at,"
                        + " updated_at) values (?, 0, '统计', '1975-01-01', ?, '', '', '2026-01-01', '2026-01-01')",
                number,
                sex);
        jdbc.update(
                "insert into JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed) values (?, 0, ?, ?, 'statistics-test', 'RECOGNIZED',"
                        + " 'window', 'community', ?, ?, 1, false, false, false, false, false, 0, 'NONE', false, 0, 0, 0, false,"
                        + " 55, ?, false)",
                number,
                number,
                STREET + "001",
                day,
                day,
                sex);
    }

    private Sheet sheet(String officer, String period, String unit) {
        return as(officer, () -> statistics.sheet(period, unit));
    }

    @Test
    void aMonthThatRunsIsCountedNow() {
        Sheet sheet = sheet("city", null, DISTRICT);

        assertThat(sheet.period().code()).isEqualTo("2026-03");
        assertThat(sheet.frozen()).isNull();
        assertThat(sheet.total().of("STANDING")).isEqualTo(2);
        assertThat(sheet.total().of("RECOGNIZED")).isZero();
    }

    @Test
    void aMonthIsFrozenOnceAndStandsThen() {
        freezing.work();
        freezing.work();
        recognized("JYSTAT3", "MALE", "2026-02-10 10:00:00");

        Sheet sheet = sheet("city", "2026-02", DISTRICT);
        assertThat(intact("2026-02")).isTrue();
        assertThat(sheet.total().of("RECOGNIZED")).isEqualTo(1);
        assertThat(sheet.total().of("STANDING")).isEqualTo(2);
        assertThat(sheet.below())
                .filteredOn(row -> row.code().equals(STREET))
                .singleElement()
                .satisfies(row -> assertThat(row.of("STANDING")).isEqualTo(2));
        assertThat(jdbc.queryForObject(
                        "select count(*) from JY_STAT_PERIOD where city_code = '12' and period = '2026-02'",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    void aChangedCellShows() {
        freezing.work();
        jdbc.update(
                "update JY_STAT_CELL set amount = amount + 1 where period = '2026-02' and figure = 'STANDING'"
                        + " and dimension = 'TOTAL' and unit_code = ?",
                STREET);

        assertThat(intact("2026-02")).isFalse();
        assertThatThrownBy(() -> intact("2026-03")).isInstanceOf(RuleRefused.class);
    }

    private boolean intact(String period) {
        return as("district", () -> statistics.verify(period, null)).intact();
    }

    @Test
    void theMembersOfEachDimensionAddUpToTheWhole() {
        Sheet sheet = sheet("city", "2026-02", DISTRICT);

        sheet.groups()
                .forEach(group -> sheet.figures().stream()
                        .filter(figure -> figure.measure().equals("人"))
                        .forEach(figure -> assertThat(group.rows().stream()
                                        .mapToLong(row -> row.of(figure.code()))
                                        .sum())
                                .as(group.label() + figure.label())
                                .isEqualTo(sheet.total().of(figure.code()))));
    }

    @Test
    void everyFigureOpensAListOfThatManyRows() {
        Sheet sheet = sheet("city", "2026-02", "12");
        for (Figure figure : sheet.figures()) {
            if (figure.money() || figure.code().equals("MONTHS_PAID")) {
                continue;
            }
            assertThat(listed(figure, sheet, Map.of()))
                    .as(figure.label())
                    .isEqualTo(sheet.total().of(figure.code()));
        }
        Figure standing = sheet.figures().get(1);
        sheet.groups()
                .forEach(group -> group.rows()
                        .forEach(row -> assertThat(listed(
                                        standing,
                                        sheet,
                                        Map.of(group.dimension().name(), row.code())))
                                .isEqualTo(row.of(standing.code()))));
    }

    private long listed(Figure figure, Sheet sheet, Map<String, String> more) {
        Map<String, String> chosen = new HashMap<>(more);
        chosen.put("unit", sheet.unit().code());
        chosen.put("period", sheet.period().code());
        assertThat(figure.href(sheet.period())).startsWith("/ledgers/" + figure.ledger() + "?period=");
        return as("city", () -> ledgers.count(figure.ledger(), chosen, Long.MAX_VALUE));
    }

    @Test
    void onlyTheCityCorrectsAndEverybodySees() {
        freezing.work();
        Place place = new Place(STREET, "RECOGNIZED", Dimension.TOTAL, "");
        assertThatThrownBy(() -> as("district", () -> statistics.correct("2026-02", place, 3, "漏登")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as("city", () -> statistics.correct("2026-02", place, 3, " ")))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> as("city", () -> statistics.correct("2026-03", place, 3, "漏登")))
                .isInstanceOf(RuleRefused.class);

        as("city", () -> statistics.correct("2026-02", place, 3, "街道漏登两人"));

        Sheet sheet = sheet("auditor", "2026-02", DISTRICT);
        assertThat(sheet.total().of("RECOGNIZED")).isEqualTo(3);
        assertThat(sheet.frozen()).isNotNull();
        assertThat(sheet.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.before()).isEqualTo(1);
            assertThat(correction.after()).isEqualTo(3);
            assertThat(correction.reason()).isEqualTo("街道漏登两人");
        });
    }

    @Test
    void anOfficerSeesTheOwnUnitsFigures() {
        assertThat(sheet("district", null, null).unit().code()).isEqualTo("120101");
        assertThatThrownBy(() -> sheet("district", null, DISTRICT)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sheet("finance", null, null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sheet("city", "2026-13", null)).isInstanceOf(InputRejected.class);
    }

    @Test
    void aCommunitySeesItsOwnTotals() {
        long others = sheet("community", null, null).total().of("STANDING");
        jdbc.update("delete from JY_STAT_SNAPSHOT");
        jdbc.update("delete from JY_STAT_SNAPSHOT_CELL");
        recognized("JYSTAT4", "MALE", "2026-02-10 10:00:00");
        jdbc.update("update JY_RECOGNITION set unit_code = '120101001001' where case_number = 'JYSTAT4'");

        Sheet running = sheet("community", null, null);
        assertThat(running.unit().code()).isEqualTo("120101001001");
        assertThat(running.total().of("STANDING")).isEqualTo(others + 1);
        assertThat(running.groups()).isEmpty();
        assertThatThrownBy(() -> sheet("community", null, "120101001")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sheet("community2", null, "120101001001")).isInstanceOf(AccessRefused.class);

        freezing.work();
        assertThat(sheet("community", "2026-02", null).total().of("RECOGNIZED")).isEqualTo(1);
        Sheet street = sheet("street", "2026-02", null);
        assertThat(street.below())
                .filteredOn(row -> row.code().equals("120101001001"))
                .singleElement()
                .satisfies(row -> assertThat(row.of("STANDING")).isEqualTo(1));
        assertThat(street.below().stream().mapToLong(row -> row.of("STANDING")).sum())
                .isEqualTo(street.total().of("STANDING"));
    }

    @Test
    void aRunningMonthIsCountedAnewAfterSomeMinutesOrWhenAsked() {
        assertThat(sheet("city", null, DISTRICT).total().of("STANDING")).isEqualTo(2);
        recognized("JYSTAT3", "MALE", "2026-02-10 10:00:00");

        Sheet same = sheet("city", null, DISTRICT);
        assertThat(same.total().of("STANDING")).isEqualTo(2);
        assertThat(same.asOf()).isEqualTo(clock.instant());
        as("city", () -> statistics.recount(null, DISTRICT));
        assertThat(sheet("city", null, DISTRICT).total().of("STANDING")).isEqualTo(3);

        recognized("JYSTAT5", "MALE", "2026-02-10 10:00:00");
        clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(sheet("city", null, DISTRICT).total().of("STANDING")).isEqualTo(4);
    }

    @Test
    void aCountThatTakesLongIsLeftToTheJob() {
        sheet("city", null, DISTRICT);
        jdbc.update("update JY_STAT_SNAPSHOT set took_millis = 60000");
        recognized("JYSTAT3", "MALE", "2026-02-10 10:00:00");
        clock.advance(java.time.Duration.ofMinutes(6));

        Sheet old = sheet("city", null, DISTRICT);
        assertThat(old.total().of("STANDING")).isEqualTo(2);
        assertThat(old.asOf()).isEqualTo(clock.instant().minus(java.time.Duration.ofMinutes(6)));
        snapshots.work();
        assertThat(sheet("city", null, DISTRICT).total().of("STANDING")).isEqualTo(3);
    }

    @Test
    void aPeriodThatHasNotBegunHasNoFigures() {
        assertThatThrownBy(() -> sheet("city", "2026-04", null)).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> sheet("city", "2027", null)).isInstanceOf(InputRejected.class);
        assertThat(sheet("city", "2026Q1", null).frozen()).isNull();
    }

    @Test
    void theLastSecondOfAMonthBelongsToIt() {
        recognized("JYSTAT6", "MALE", "2026-03-01 00:00:00");

        assertThat(sheet("city", "2026-02", DISTRICT).total().of("RECOGNIZED")).isEqualTo(1);
        assertThat(sheet("city", "2026-02", DISTRICT).total().of("STANDING")).isEqualTo(2);
        assertThat(sheet("city", "2026-03", DISTRICT).total().of("RECOGNIZED")).isEqualTo(1);
        assertThat(sheet("city", "2026Q1", DISTRICT).total().of("RECOGNIZED")).isEqualTo(2);
    }

    @Test
    void anExitThatIsUndoneLaterStaysInTheFrozenMonth() {
        jdbc.update(
                "update JY_RECOGNITION set status = 'EXITED', exited_on = '2026-02-28' where case_number = 'JYSTAT1'");
        freezing.work();
        jdbc.update("update JY_RECOGNITION set status = 'RECOGNIZED', exited_on = null where case_number = 'JYSTAT1'");

        Sheet february = sheet("city", "2026-02", DISTRICT);
        assertThat(february.total().of("EXITED")).isEqualTo(1);
        assertThat(february.total().of("STANDING")).isEqualTo(1);
        Sheet march = sheet("city", "2026-03", DISTRICT);
        assertThat(march.total().of("EXITED")).isZero();
        assertThat(march.total().of("STANDING")).isEqualTo(2);
    }

    @Test
    void aQuarterCountsAPersonOnceThoughTwoMonthsDo() {
        jdbc.update(
                "insert into JY_ASSISTANCE (case_number, version, person_id, unit_code, policy_version, situation,"
                        + " situation_since, begun_on) values ('JYSTAT1', 0, 'JYSTAT1', ?, 't', 'ASSISTING', '2025-11-20',"
                        + " '2025-11-20')",
                STREET + "001");
        for (String day : java.util.List.of("2025-11-30", "2025-12-01", "2025-12-31")) {
            jdbc.update(
                    "insert into JY_SERVICE (id, case_number, kind, channel, served_on, fee_fen, officer, officer_name,"
                            + " recorded_at, row_version) values (?, 'JYSTAT1', 'guidance', 'window', ?, 0, 'x', 'x',"
                            + " '2025-12-31', 0)",
                    "stat" + day,
                    day);
        }
        freezing.work();

        assertThat(sheet("city", "2025-11", DISTRICT).total().of("ASSISTED")).isEqualTo(1);
        assertThat(sheet("city", "2025-12", DISTRICT).total().of("ASSISTED")).isEqualTo(1);
        assertThat(sheet("city", "2025Q4", DISTRICT).total().of("ASSISTED")).isEqualTo(1);
        assertThat(sheet("city", "2025", DISTRICT).total().of("ASSISTED")).isEqualTo(1);
    }

    @Test
    void aTrendJoinsFrozenMonthsAndTheRunningOne() {
        freezing.work();
        as("city", () -> statistics.correct("2026-02", new Place(STREET, "RECOGNIZED", Dimension.TOTAL, ""), 5, "漏登"));
        recognized("JYSTAT3", "MALE", "2026-03-01 00:00:00");

        Trends.Trend trend = as("district", () -> trends.of(null, 3, java.util.List.of("RECOGNIZED")));
        assertThat(trend.unit().code()).isEqualTo("120101");
        trend = as("city", () -> trends.of(DISTRICT, 3, java.util.List.of("RECOGNIZED")));
        assertThat(trend.months()).extracting(Trends.Month::month).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(trend.months()).extracting(Trends.Month::frozen).containsExactly(true, true, false);
        assertThat(trend.months()).extracting(month -> month.of("RECOGNIZED")).containsExactly(0L, 5L, 1L);
        assertThatThrownBy(() -> as("district", () -> trends.of(DISTRICT, 3, java.util.List.of())))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aQuarterIsToldAsAPaperAndASheet() {
        assertThatThrownBy(() -> as("city", () -> statistics.bulletin("2025Q4", null)))
                .isInstanceOf(RuleRefused.class);
        freezing.work();

        byte[] paper = as("city", () -> statistics.bulletin("2025Q4", null));
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(as("district", () -> statistics.bulletin("2025Q4", null))).isEqualTo(paper);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        as("city", () -> statistics.write("2025Q4", null, sheet));
        assertThat(sheet.size()).isGreaterThan(1000);
    }
}
