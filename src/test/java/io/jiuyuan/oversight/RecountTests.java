package io.jiuyuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.Units;
import io.jiuyuan.oversight.Oversight.Item;
import io.jiuyuan.oversight.Oversight.Month;
import io.jiuyuan.oversight.Oversight.Overview;
import io.jiuyuan.oversight.Oversight.Row;
import io.jiuyuan.shared.AccessRefused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What is counted ahead, against a slow count of the same made-up past. On Monday, 2 March 2026. */
@Transactional
class RecountTests extends IntegrationTest {

    private static final String DISTRICT = "120103";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate YEAR_AGO = LocalDate.of(2025, 4, 1);

    @Autowired
    Oversight oversight;

    @Autowired
    Recount recount;

    @Autowired
    CountTable counts;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate jdbc;

    private List<String> streets;
    private int cases;

    @BeforeEach
    void streetsOfTheDistrict() {
        streets = units.children(DISTRICT).stream()
                .map(unit -> unit.code())
                .limit(3)
                .toList();
    }

    private record Past(
            String number,
            String unit,
            LocalDate submitted,
            String status,
            LocalDate decided,
            LocalDate exited,
            boolean assisted,
            boolean served,
            LocalDate employed,
            LocalDate due,
            String result) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRoadAndTheMonthsEqualASlowCount(long seed) {
        Random random = new Random(seed);
        List<Past> all = new ArrayList<>();
        for (int i = 20 + random.nextInt(60); i > 0; i--) {
            all.add(store(past(random)));
        }
        recount.now(true);

        Overview overview = as("city", () -> oversight.of(DISTRICT));
        assertThat(road(overview.total())).isEqualTo(road(all));
        for (Row row : overview.below()) {
            assertThat(road(row))
                    .as(row.place().name())
                    .isEqualTo(road(all.stream()
                            .filter(each -> each.unit().equals(row.place().code()))
                            .toList()));
        }
        assertThat(overview.months()).hasSize(12);
        assertThat(overview.months().get(11).month()).isEqualTo(YearMonth.of(2026, 3));
        for (Month month : overview.months()) {
            Predicate<LocalDate> in = day -> day != null && YearMonth.from(day).equals(month.month());
            expect(month, Figure.MONTH_RECOGNIZED, all, each -> granted(each) && in.test(each.decided()));
            expect(month, Figure.MONTH_EXITED, all, each -> in.test(each.exited()));
            expect(month, Figure.MONTH_PLACED, all, each -> in.test(each.employed()));
            expect(
                    month,
                    Figure.MONTH_OVERDUE,
                    all,
                    each -> in.test(each.due())
                            && each.due().isBefore(TODAY)
                            && (each.result() == null || each.result().equals("PLACED_LATE"))
                            && (each.result() != null
                                    || each.exited() == null
                                    || each.exited().isAfter(each.due())));
        }
    }

    private void expect(Month month, Figure figure, List<Past> all, Predicate<Past> counted) {
        long slow = all.stream().filter(counted).count();
        assertThat(month.of(figure)).as(figure + " " + month.month()).isEqualTo(slow);
        assertThat(as("city", () -> oversight.list(figure, DISTRICT, month.month(), null, 0))
                        .total())
                .isEqualTo(slow);
    }

    @Test
    void olderMonthsAreCountedOnceADayAndRecentOnesEachTime() {
        recount.now(true);
        store(new Past(
                "old", streets.get(0), TODAY, "RECOGNIZED", date("2025-10-10"), null, false, false, null, null, null));
        store(new Past(
                "new", streets.get(0), TODAY, "RECOGNIZED", date("2026-02-10"), null, false, false, null, null, null));

        recount.now(false);
        assertThat(recognized("2025-10")).isZero();
        assertThat(recognized("2026-02")).isEqualTo(1);

        recount.now(true);
        assertThat(recognized("2025-10")).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerThereIsNoLongerCounted() {
        Past past = store(new Past("x", streets.get(0), TODAY, "CHECKING", null, null, false, false, null, null, null));
        recount.now(true);
        assertThat(total().of(Figure.CASES_OPEN)).isEqualTo(1);

        jdbc.update("UPDATE JY_RECOGNITION SET status = 'WITHDRAWN' WHERE case_number = ?", past.number());
        recount.now(false);

        assertThat(total().of(Figure.CASES_OPEN)).isZero();
        assertThat(total().of(Figure.ROAD_APPLIED)).isEqualTo(1);
    }

    @Test
    void theLongestOverdueStandsFirstAndIsGoneAsSoonAsItIsSettled() {
        for (int days = 1; days <= 14; days++) {
            store(new Past(
                    "o" + days,
                    streets.get(days % 3),
                    TODAY,
                    "RECOGNIZED",
                    TODAY,
                    null,
                    true,
                    false,
                    null,
                    TODAY.minusDays(days),
                    null));
        }
        recount.now(true);

        List<Item> worst = as("city", () -> oversight.of(DISTRICT)).worst();
        assertThat(worst).extracting(Item::days).containsExactly(14L, 13L, 12L, 11L, 10L);
        assertThat(worst).allSatisfy(item -> assertThat(item.href()).isEqualTo("/cases/" + item.caseNumber()));

        jdbc.update(
                "UPDATE JY_PLACEMENT_CLOCK SET status = 'STOPPED', result = 'PLACED_LATE', stopped_on = ? WHERE case_number = ?",
                TODAY,
                worst.get(0).caseNumber());
        assertThat(as("city", () -> oversight.of(DISTRICT)).worst())
                .extracting(Item::days)
                .containsExactly(13L, 12L, 11L, 10L, 9L);
    }

    @Test
    void visitsOfAMonthAreDoneMissedOrToCome() {
        visit("done", "2026-03-01", null);
        visit("late", "2026-03-02", "2026-03-01");
        visit("missed", null, "2026-03-01");
        jdbc.update("INSERT INTO JY_VISIT_DUTY (case_number, unit_code, helper_unit_code, row_version, next_month)"
                + " VALUES ('JYv-to-come', '" + streets.get(0) + "', '" + streets.get(0) + "', 0, '2026-03')");
        jdbc.update("INSERT INTO JY_VISIT_PERIOD (id, case_number, first_day, row_version)"
                + " VALUES ('period-of-v', 'JYv-to-come', '2026-01-01', 0)");
        recount.now(true);

        assertThat(total().of(Figure.VISITS_DUE)).isEqualTo(4);
        assertThat(total().of(Figure.VISITS_DONE)).isEqualTo(1);
        assertThat(total().visitRate()).isEqualTo(25.0);
        assertThat(as("city", () -> oversight.list(Figure.VISITS_DUE, DISTRICT, null, null, 0))
                        .items())
                .hasSize(4);
    }

    @Test
    void householdsTellHowLongTheyTook() {
        household("LJ1", "OPEN", "2026-01-31", "2026-02-28", null);
        household("LJ2", "CLEARED", "2026-01-01", "2026-01-31", "2026-01-11");
        household("LJ3", "CLEARED", "2026-01-01", "2026-01-31", "2026-01-31");
        recount.now(true);

        Row total = total();
        assertThat(total.of(Figure.HOUSEHOLDS_OPEN)).isEqualTo(1);
        assertThat(total.of(Figure.HOUSEHOLDS_OVERDUE)).isEqualTo(1);
        assertThat(total.of(Figure.HOUSEHOLDS_CLEARED)).isEqualTo(2);
        assertThat(total.daysToClear()).isEqualTo(20);
        assertThat(total.oldestHouseholdDays()).isEqualTo(30);
        assertThat(as("city", () -> oversight.of(DISTRICT)).worst())
                .extracting(Item::figure, Item::days)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Figure.HOUSEHOLDS_OVERDUE, 2L));
    }

    @Test
    void moneyStandsAgainstItsBudget() {
        jdbc.update(
                "INSERT INTO JY_FUND (id, version, source, budget_year, unit_code, budget_fen, committed_fen, paid_fen,"
                        + " repaid_fen, changes) VALUES ('f1', 0, 'employment-fund', 2026, '" + DISTRICT
                        + "', 100000, 20000, 30000, 5000, 1)");
        jdbc.update(
                "INSERT INTO JY_FUND (id, version, source, budget_year, unit_code, budget_fen, committed_fen, paid_fen,"
                        + " repaid_fen, changes) VALUES ('f2', 0, 'employment-fund', 2025, '" + DISTRICT
                        + "', 900000, 0, 0, 0, 1)");
        recount.now(true);

        Overview overview = as("city", () -> oversight.of(DISTRICT));
        assertThat(overview.budgets()).singleElement().satisfies(budget -> {
            assertThat(budget.name()).isEqualTo("就业补助资金");
            assertThat(budget.funds().spent()).isEqualTo(25000);
            assertThat(budget.funds().left()).isEqualTo(55000);
            assertThat(budget.funds().share()).isEqualTo(25.0);
        });
        Row district = as("city", () -> oversight.of("12")).below().stream()
                .filter(row -> row.place().code().equals(DISTRICT))
                .findFirst()
                .orElseThrow();
        assertThat(district.funds().budget()).isEqualTo(100000);
    }

    @Test
    void oneNodeCountsAtATimeAndADeadOneDoesNotStopTheOthers() {
        jdbc.update("UPDATE JY_OVERSIGHT_COUNT SET leased_until = NULL");
        Duration time = Duration.ofMinutes(15);
        assertThat(counts.lease(clock.instant(), time)).isTrue();
        assertThat(counts.lease(clock.instant(), time)).isFalse();
        clock.advance(time.plusSeconds(1));
        assertThat(counts.lease(clock.instant(), time)).isTrue();
        recount.now(false);
        assertThat(counts.lease(clock.instant(), time)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "district, 120101, 120102, 12",
        "bureau, 120101, 120102, 12",
        "street, 120101001, 120101002, 120101",
        "xinyu-county, 360502, 12, 3605",
        "auditor, 12, 50, 3605",
        "city, 12, 50, 3605"
    })
    void everybodySeesTheOwnUnitAndNoOther(String username, String own, String other, String above) {
        recount.now(false);
        assertThat(as(username, () -> oversight.of(null)).place().code()).isEqualTo(own);
        assertThatCode(() -> as(username, () -> oversight.urgent(5))).doesNotThrowAnyException();
        for (String refused : List.of(other, above)) {
            assertThatThrownBy(() -> as(username, () -> oversight.of(refused))).isInstanceOf(AccessRefused.class);
            for (Figure figure : Figure.values()) {
                assertThatThrownBy(() -> as(username, () -> oversight.list(figure, refused, null, null, 0)))
                        .isInstanceOf(AccessRefused.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "admin"})
    void whoSeesNoFilesSeesNoFigures(String username) {
        assertThatThrownBy(() -> as(username, () -> oversight.of(null))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as(username, () -> oversight.urgent(5))).isInstanceOf(AccessRefused.class);
    }

    private Row total() {
        return as("city", () -> oversight.of(DISTRICT)).total();
    }

    private long recognized(String month) {
        return as("city", () -> oversight.of(DISTRICT)).months().stream()
                .filter(each -> each.month().toString().equals(month))
                .findFirst()
                .orElseThrow()
                .of(Figure.MONTH_RECOGNIZED);
    }

    private static Map<Figure, Long> road(Row row) {
        Map<Figure, Long> road = new EnumMap<>(Figure.class);
        Figure.ROAD.forEach(figure -> road.put(figure, row.of(figure)));
        return road;
    }

    private static Map<Figure, Long> road(List<Past> all) {
        Map<Figure, Predicate<Past>> conditions = Map.of(
                Figure.ROAD_APPLIED,
                each -> true,
                Figure.ROAD_RECOGNIZED,
                RecountTests::granted,
                Figure.ROAD_AGREED,
                Past::assisted,
                Figure.ROAD_SERVED,
                Past::served,
                Figure.ROAD_EMPLOYED,
                each -> each.employed() != null,
                Figure.ROAD_EXITED,
                each -> each.status().equals("EXITED"));
        Map<Figure, Long> road = new EnumMap<>(Figure.class);
        conditions.forEach((figure, condition) -> road.put(
                figure,
                all.stream()
                        .filter(each -> !each.submitted().isBefore(YEAR_AGO))
                        .filter(condition)
                        .count()));
        return road;
    }

    private static boolean granted(Past past) {
        return past.status().equals("RECOGNIZED") || past.status().equals("EXITED");
    }

    private Past past(Random random) {
        LocalDate submitted = TODAY.minusDays(random.nextInt(500));
        String status = List.of("CHECKING", "REFUSED", "RECOGNIZED", "RECOGNIZED", "EXITED")
                .get(random.nextInt(5));
        boolean granted = status.equals("RECOGNIZED") || status.equals("EXITED");
        boolean assisted = granted && random.nextInt(4) > 0;
        LocalDate due = assisted && random.nextBoolean() ? TODAY.minusDays(random.nextInt(400) - 40L) : null;
        return new Past(
                "",
                streets.get(random.nextInt(3)),
                submitted,
                status,
                status.equals("CHECKING") ? null : submitted.plusDays(random.nextInt(20)),
                status.equals("EXITED") ? submitted.plusDays(20 + random.nextInt(100)) : null,
                assisted,
                assisted && random.nextBoolean(),
                assisted && random.nextBoolean() ? submitted.plusDays(random.nextInt(90)) : null,
                due,
                due == null || random.nextBoolean()
                        ? null
                        : List.of("PLACED", "PLACED_LATE", "REPLACED").get(random.nextInt(3)));
    }

    private Past store(Past past) {
        String number = "JY12010320269%05d".formatted(++cases);
        jdbc.update(
                "INSERT INTO JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed, exited_on) VALUES (?, 0, ?, ?, 't', ?, 'window',"
                        + " 'x', ?, ?, 1, FALSE, FALSE, FALSE, FALSE, FALSE, 0, 'NONE', FALSE, 0, 0, 0, FALSE, 55, 'MALE',"
                        + " FALSE, ?)",
                number,
                "person-" + cases,
                past.unit(),
                past.status(),
                past.submitted().atTime(9, 0),
                past.decided() == null ? null : past.decided().atTime(10, 0),
                past.exited());
        if (past.assisted()) {
            jdbc.update(
                    "INSERT INTO JY_ASSISTANCE (case_number, version, person_id, unit_code, policy_version, situation,"
                            + " situation_since, begun_on, ended_on) VALUES (?, 0, ?, ?, 't', ?, ?, ?, ?)",
                    number,
                    "person-" + cases,
                    past.unit(),
                    past.exited() == null ? "ASSISTING" : "ENDED",
                    past.submitted(),
                    past.submitted(),
                    past.exited());
        }
        if (past.served()) {
            jdbc.update(
                    "INSERT INTO JY_SERVICE (id, case_number, kind, channel, served_on, fee_fen, officer, officer_name,"
                            + " recorded_at, row_version) VALUES (?, ?, 'guidance', 'window', ?, 0, 'x', 'x', ?, 0)",
                    "service-" + number,
                    number,
                    past.submitted(),
                    past.submitted().atTime(9, 0));
        }
        if (past.employed() != null) {
            jdbc.update(
                    "INSERT INTO JY_EMPLOYMENT (id, version, case_number, person_id, employment_no, kind, first_day,"
                            + " recorded_by, recorded_by_name, recorded_at) VALUES (?, 0, ?, ?, 1, 'UNIT', ?, 'x', 'x', ?)",
                    "job-" + number,
                    number,
                    "person-" + cases,
                    past.employed(),
                    past.employed().atTime(9, 0));
        }
        if (past.due() != null) {
            jdbc.update(
                    "INSERT INTO JY_PLACEMENT_CLOCK (id, version, case_number, clock_no, kind, status, start_day,"
                            + " counted_from, last_day, due_day, reminders, escalations, stopped_on, result)"
                            + " VALUES (?, 0, ?, 1, 'OTHERS', ?, ?, ?, ?, ?, 0, 0, ?, ?)",
                    "clock-" + number,
                    number,
                    past.result() == null ? "RUNNING" : "STOPPED",
                    past.due(),
                    past.due(),
                    past.due(),
                    past.due(),
                    past.result() == null ? null : past.due().plusDays(1),
                    past.result());
        }
        return new Past(
                number,
                past.unit(),
                past.submitted(),
                past.status(),
                past.decided(),
                past.exited(),
                past.assisted(),
                past.served(),
                past.employed(),
                past.due(),
                past.result());
    }

    private void visit(String name, String fulfilled, String missed) {
        jdbc.update(
                "INSERT INTO JY_VISIT_MONTH (id, case_number, visit_month, unit_code, required, visits, fulfilled_on,"
                        + " missed_at, row_version) VALUES (?, ?, '2026-03', ?, 1, 0, ?, ?, 0)",
                "visit-" + name,
                "JYv-" + name,
                streets.get(0),
                fulfilled == null ? null : date(fulfilled),
                missed == null ? null : date(missed).atStartOfDay());
    }

    private void household(String number, String status, String began, String due, String cleared) {
        jdbc.update(
                "INSERT INTO JY_ZERO_HOUSEHOLD (number, version, unit_code, policy_version, opened_on, status, due_on,"
                        + " cleared_on, reminders) VALUES (?, 0, ?, 't', ?, ?, ?, ?, 0)",
                number,
                streets.get(0),
                date(began),
                status,
                date(due),
                cleared == null ? null : date(cleared));
        jdbc.update(
                "INSERT INTO JY_ZERO_HOUSEHOLD_ROUND (household_number, position, began_on, due_on, cleared_on)"
                        + " VALUES (?, 0, ?, ?, ?)",
                number,
                date(began),
                date(due),
                cleared == null ? null : date(cleared));
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }
}
