package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Allocations.Table;
import io.jiuyuan.statistics.Assessments.Item;
import io.jiuyuan.statistics.Assessments.Line;
import io.jiuyuan.statistics.Assessments.Sheet;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year is judged by the policy's sheet, stands when its figures do, and money is shared out to the last fen. */
class AssessmentTests extends IntegrationTest {

    private static final String DISTRICT = "120104";
    private static final String STREET = "120104001";

    @Autowired
    Assessments assessments;

    @Autowired
    Allocations allocations;

    @Autowired
    Freezing freezing;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void twoPeopleOneServed() {
        forget();
        recognized("JYKH1");
        recognized("JYKH2");
        jdbc.update("insert into JY_SERVICE (id, case_number, kind, channel, served_on, fee_fen, officer, officer_name,"
                + " recorded_at, row_version) values ('kh', 'JYKH1', 'guidance', 'window', '2025-12-31', 0, 'x', 'x',"
                + " '2025-12-31', 0)");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from JY_SERVICE where id = 'kh'");
        jdbc.update("delete from JY_ASSISTANCE where case_number like 'JYKH%'");
        jdbc.update("delete from JY_RECOGNITION where case_number like 'JYKH%'");
        jdbc.update("delete from JY_PERSON where person_id like 'JYKH%'");
        List.of(
                        "JY_STAT_PERIOD",
                        "JY_STAT_CELL",
                        "JY_STAT_SNAPSHOT",
                        "JY_STAT_SNAPSHOT_CELL",
                        "JY_ASSESSMENT",
                        "JY_ASSESSMENT_SCORE",
                        "JY_ASSESSMENT_CORRECTION",
                        "JY_ALLOCATION_VALUE")
                .forEach(table -> jdbc.update("delete from " + table));
    }

    private void recognized(String number) {
        jdbc.update(
                "insert into JY_PERSON (person_id, version, name, birth_date, sex, phone_cipher, key_id, created_at,"
                        + " updated_at) values (?, 0, '考核', '1975-01-01', 'MALE', '', '', '2026-01-01', '2026-01-01')",
                number);
        jdbc.update(
                "insert into JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed) values (?, 0, ?, ?, 'kh', 'RECOGNIZED',"
                        + " 'window', 'community', '2025-11-20', '2025-11-20', 1, false, false, false, false, false, 0, 'NONE',"
                        + " false, 0, 0, 0, false, 55, 'MALE', false)",
                number,
                number,
                STREET + "001");
        jdbc.update(
                "insert into JY_ASSISTANCE (case_number, version, person_id, unit_code, policy_version, situation,"
                        + " situation_since, begun_on) values (?, 0, ?, ?, 'kh', 'ASSISTING', '2025-11-20', '2025-11-20')",
                number,
                number,
                STREET + "001");
    }

    private Sheet sheet(String officer, Integer year, String unit) {
        return as(officer, () -> assessments.sheet(year, unit));
    }

    private static Item item(Line line, String indicator) {
        return line.items().stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunningYearIsAnOutlook() {
        Sheet outlook = sheet("city", null, null);

        assertThat(outlook.fixed()).isFalse();
        assertThat(outlook.year()).isEqualTo(2026);
        assertThat(outlook.lines()).hasSize(16);
        assertThat(outlook.indicators())
                .extracting(Assessments.Indicator::points)
                .satisfies(points -> assertThat(
                                points.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(100));
        assertThatThrownBy(() -> as("city", () -> assessments.paper(2026, null)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> sheet("city", 2027, null)).isInstanceOf(InputRejected.class);
    }

    @Test
    void aYearIsFixedWithItsFigures() {
        freezing.work();
        jdbc.update("delete from JY_SERVICE where id = 'kh'");

        Sheet city = sheet("city", 2025, null);
        assertThat(city.fixed()).isTrue();
        assertThat(city.intact()).isTrue();
        assertThat(city.years()).containsExactly(2025);
        Line district = city.lines().stream()
                .filter(line -> line.code().equals(DISTRICT))
                .findFirst()
                .orElseThrow();
        assertThat(item(district, "served").part()).isEqualTo(1);
        assertThat(item(district, "served").whole()).isEqualTo(2);
        assertThat(item(district, "served").points()).isEqualByComparingTo("0");
        assertThat(item(district, "overdue").points()).isEqualByComparingTo("15");
        assertThat(item(district, "placement-rate").points()).isNull();
        assertThat(district.total()).isEqualByComparingTo("60.00");
        assertThat(district.grade()).isEqualTo("合格");
        assertThat(district.rank()).isEqualTo(1);
        assertThat(city.lines())
                .filteredOn(line -> line.code().equals("120101"))
                .singleElement()
                .satisfies(line -> assertThat(line.rank()).isNull());

        Sheet streets = sheet("city", 2025, DISTRICT);
        assertThat(streets.own().total()).isEqualByComparingTo("60.00");
        assertThat(streets.lines()).extracting(Line::code).contains(STREET);

        jdbc.update(
                "update JY_ASSESSMENT_SCORE set points = 1000 where unit_code = ? and indicator = 'served'", DISTRICT);
        assertThat(sheet("city", 2025, null).intact()).isFalse();
    }

    @Test
    void onlyTheCityCorrectsAndEverybodySees() {
        freezing.work();
        assertThatThrownBy(
                        () -> as("district", () -> assessments.correct(2025, "120101", "overdue", BigDecimal.ONE, "x")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(
                        () -> as("auditor", () -> assessments.correct(2025, DISTRICT, "overdue", BigDecimal.ONE, "x")))
                .isInstanceOf(AccessRefused.class);
        for (String wrong : List.of("15.01", "-1", "1.001", "15")) {
            assertThatThrownBy(() -> as(
                            "city", () -> assessments.correct(2025, DISTRICT, "overdue", new BigDecimal(wrong), "x")))
                    .isInstanceOf(InputRejected.class);
        }
        assertThatThrownBy(() -> as("city", () -> assessments.correct(2025, DISTRICT, "overdue", BigDecimal.ONE, " ")))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> as("city", () -> assessments.correct(2026, DISTRICT, "overdue", BigDecimal.ONE, "x")))
                .isInstanceOf(RuleRefused.class);
        byte[] first = as("city", () -> assessments.paper(2025, DISTRICT));

        as("city", () -> assessments.correct(2025, DISTRICT, "overdue", new BigDecimal("12.50"), "核查发现漏报"));

        Sheet seen = sheet("auditor", 2025, DISTRICT);
        assertThat(item(seen.own(), "overdue").points()).isEqualByComparingTo("12.50");
        assertThat(item(seen.own(), "overdue").corrected()).isTrue();
        assertThat(seen.own().total()).isEqualByComparingTo("50.00");
        assertThat(seen.intact()).isTrue();
        assertThat(seen.corrections()).singleElement().satisfies(each -> {
            assertThat(each.before()).isEqualByComparingTo("15");
            assertThat(each.reason()).isEqualTo("核查发现漏报");
        });
        byte[] second = as("city", () -> assessments.paper(2025, DISTRICT));
        assertThat(new String(second, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(second).isNotEqualTo(first);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        as("city", () -> assessments.write(2025, DISTRICT, file));
        assertThat(file.size()).isGreaterThan(1000);
    }

    @Test
    void anOfficerSeesTheOwnUnits() {
        assertThat(sheet("district", null, null).unit().code()).isEqualTo("120101");
        assertThat(sheet("street", null, null).lines()).isEmpty();
        assertThatThrownBy(() -> sheet("district", null, DISTRICT)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sheet("finance", null, null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sheet("community", null, null)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> sheet("xinyu-county", null, null)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void everyFigureThatAPackNamesExists() {
        List<String> known = as("city", () -> statistics.sheet(null, null)).figures().stream()
                .map(Figure::code)
                .toList();
        policies.all().forEach(pack -> {
            pack.evaluation()
                    .assessment()
                    .ifPresent(rules -> rules.indicators().forEach(indicator -> {
                        assertThat(known).containsAll(indicator.part());
                        assertThat(known).containsAll(indicator.whole());
                    }));
            pack.evaluation()
                    .allocation()
                    .ifPresent(rules -> assertThat(known)
                            .containsAll(rules.factors().stream()
                                    .map(factor -> factor.figure())
                                    .filter(Objects::nonNull)
                                    .toList()));
        });
    }

    @Autowired
    Statistics statistics;

    @Autowired
    io.jiuyuan.policy.Policies policies;

    @Test
    void moneyIsSharedOutToTheFen() {
        Table first = as("city", () -> allocations.table(2025, "100.01"));
        assertThat(first.factors())
                .filteredOn(Allocations.Factor::counts)
                .singleElement()
                .satisfies(factor -> assertThat(factor.code()).isEqualTo("assisted"));
        assertThat(first.total().percent()).isEqualByComparingTo("100.00");

        Map<String, String> values = new HashMap<>();
        int number = 1;
        for (Allocations.Line line : first.lines()) {
            values.put(line.code() + ".employed", String.valueOf(number * 1237));
            values.put(line.code() + ".last-input", number + ".07");
            number += 3;
        }
        values.put("120101.job-fairs", "5");
        as("city", () -> allocations.enter(2025, values));

        Table table = as("auditor", () -> allocations.table(2025, "1,234,567.89"));
        assertThat(table.factors())
                .filteredOn(Allocations.Factor::counts)
                .extracting(Allocations.Factor::code)
                .containsExactly("employed", "assisted", "last-input");
        assertThat(table.lines()).hasSize(16);
        assertThat(table.lines().stream().map(Allocations.Line::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100.00");
        assertThat(table.lines().stream().mapToLong(Allocations.Line::amount).sum())
                .isEqualTo(123_456_789L);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        as("city", () -> allocations.write(2025, "1000000", file));
        assertThat(file.size()).isGreaterThan(1000);
    }

    @Test
    void whatIsEnteredWrongIsNamedAndNothingIsKept() {
        Map<String, String> values =
                Map.of("120101.employed", "12", "120102.employed", "-3", "120103.job-fairs", "1.234");
        assertThatThrownBy(() -> as("city", () -> allocations.enter(2025, values)))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("120102.employed", "120103.job-fairs"));
        assertThat(jdbc.queryForObject("select count(*) from JY_ALLOCATION_VALUE", Long.class))
                .isZero();
        for (String wrong : List.of("0", "-5", "1.234", "一百")) {
            assertThatThrownBy(() -> as("city", () -> allocations.table(2025, wrong)))
                    .isInstanceOf(InputRejected.class);
        }
        assertThatThrownBy(() -> as("district", () -> allocations.table(2025, null)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as("auditor", () -> allocations.enter(2025, Map.of("120101.employed", "12"))))
                .isInstanceOf(AccessRefused.class);
        as("city", () -> allocations.enter(2025, Map.of("120101.employed", "12")));
        as("city", () -> allocations.enter(2025, Map.of("120101.employed", "12.00")));
        as("city", () -> allocations.enter(2025, Map.of("120101.employed", "13")));
        assertThat(jdbc.queryForObject("select count(*) from JY_ALLOCATION_VALUE", Long.class))
                .isEqualTo(2);
    }
}
