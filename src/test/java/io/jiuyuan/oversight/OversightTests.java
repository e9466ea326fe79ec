package io.jiuyuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.Units;
import io.jiuyuan.oversight.Oversight.Item;
import io.jiuyuan.oversight.Oversight.Listing;
import io.jiuyuan.oversight.Oversight.Overview;
import io.jiuyuan.oversight.Oversight.Rate;
import io.jiuyuan.oversight.Oversight.Row;
import io.jiuyuan.shared.AccessRefused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** On Monday, 2 March 2026, in a district where no other test has a case. */
@Transactional
class OversightTests extends IntegrationTest {

    private static final String DISTRICT = "120102";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Oversight oversight;

    @Autowired
    Recount recount;

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
                .limit(2)
                .toList();
    }

    @Test
    void aPlacementIsOverdueFromTheDayAfterItsLastDay() {
        clockOf(assisted(streets.get(0), "ASSISTING"), "RUNNING", TODAY.minusDays(1), null);
        clockOf(assisted(streets.get(0), "ASSISTING"), "RUNNING", TODAY, null);

        assertThat(district().of(Figure.PLACEMENTS_OVERDUE)).isEqualTo(1);
    }

    @Test
    void whatRestsOrIsPlacedOrHasLeftIsNotOverdue() {
        LocalDate past = TODAY.minusDays(30);
        clockOf(assisted(streets.get(0), "SUSPENDED"), "PAUSED", past, null);
        clockOf(assisted(streets.get(0), "EMPLOYED"), "STOPPED", past, "PLACED_LATE");
        clockOf(left(streets.get(0), past.minusDays(1)), "RUNNING", past, null);

        assertThat(district().of(Figure.PLACEMENTS_OVERDUE)).isZero();
    }

    @Test
    void theRateCountsWhatCameDueThisYearAndWhatWasPlacedInTime() {
        LocalDate due = TODAY.minusDays(10);
        clockOf(assisted(streets.get(0), "EMPLOYED"), "STOPPED", due, "PLACED");
        clockOf(assisted(streets.get(0), "EMPLOYED"), "STOPPED", due, "PLACED_LATE");
        clockOf(assisted(streets.get(0), "ASSISTING"), "RUNNING", due, null);
        clockOf(assisted(streets.get(0), "ASSISTING"), "STOPPED", due, "REPLACED");
        clockOf(assisted(streets.get(0), "SUSPENDED"), "PAUSED", due, null);
        clockOf(left(streets.get(0), due.minusDays(3)), "RUNNING", due, null);
        clockOf(assisted(streets.get(0), "EMPLOYED"), "STOPPED", LocalDate.of(2025, 12, 31), "PLACED");

        List<Rate> rates = overview().rates();

        assertThat(rates.get(0))
                .extracting(Rate::part, Rate::whole, Rate::percent, Rate::target)
                .containsExactly(1L, 3L, 33.3, 85);
        assertThat(rates.get(1))
                .extracting(Rate::part, Rate::whole, Rate::percent)
                .containsExactly(2L, 3L, 66.7);
        assertThat(rates.get(2))
                .extracting(Rate::part, Rate::whole, Rate::percent)
                .containsExactly(3L, 6L, 50.0);
        assertThat(rates).allSatisfy(rate -> assertThat(rate.definition()).isNotBlank());
    }

    @Test
    void withoutAnybodyDueThereIsNoRate() {
        assertThat(overview().rates().get(0).percent()).isNull();
    }

    @Test
    void aMissedVisitCountsUntilTheTierAboveHasSpoken() {
        missed(assisted(streets.get(0), "ASSISTING"), streets.get(0), "2026-02", null);
        missed(assisted(streets.get(0), "ASSISTING"), streets.get(0), "2026-01", TODAY.atStartOfDay());
        missed(assisted(streets.get(0), "ASSISTING"), streets.get(0), "2025-12", TODAY.atStartOfDay());

        assertThat(district().of(Figure.VISITS_UNSUPERVISED)).isEqualTo(1);
        assertThat(district().of(Figure.VISITS_MISSED)).isEqualTo(2);
    }

    @Test
    void theWorstUnitStandsFirst() {
        clockOf(assisted(streets.get(1), "ASSISTING"), "RUNNING", TODAY.minusDays(1), null);

        Overview overview = overview();

        assertThat(overview.below().get(0).place().code()).isEqualTo(streets.get(1));
        assertThat(overview.below()).hasSameSizeAs(units.children(DISTRICT));
    }

    @Test
    void aCityComparesAllItsDistrictsOnOnePage() {
        assertThat(as("city", () -> oversight.of(null)).below())
                .extracting(row -> row.place().code())
                .containsAll(
                        units.children("12").stream().map(unit -> unit.code()).toList());
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void everyNumberIsAsLongAsItsList(Figure figure) {
        randomCases(new Random(figure.ordinal()), 45);

        Overview overview = overview();

        long below = overview.below().stream().mapToLong(row -> row.of(figure)).sum();
        assertThat(overview.total().of(figure))
                .isEqualTo(below)
                .isEqualTo(listed(figure, DISTRICT).total());
        for (Row row : overview.below()) {
            List<Item> items = listed(figure, row.place().code()).items();
            assertThat(row.of(figure)).as(row.place().name()).isEqualTo(items.size());
            if (items.stream().allMatch(item -> item.day() != null)) {
                assertThat(items).extracting(Item::day).isSorted();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void overduePlacementsEqualASlowCountOneByOne(long seed) {
        List<Sample> samples = randomCases(new Random(seed), 80);

        Predicate<Sample> overdue =
                sample -> sample.status.equals("RUNNING") && sample.due.isBefore(TODAY) && !sample.left;
        for (String street : streets) {
            long slow = samples.stream()
                    .filter(sample -> sample.unit.equals(street))
                    .filter(overdue)
                    .count();
            assertThat(listed(Figure.PLACEMENTS_OVERDUE, street).total()).isEqualTo(slow);
        }
    }

    @Test
    void anOfficerSeesTheOwnUnitsOnly() {
        assertThat(as("district", () -> oversight.of(null)).place().code()).isEqualTo("120101");
        assertThatThrownBy(() -> as("district", () -> oversight.of(DISTRICT))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as("district", () -> oversight.list(Figure.TASKS, "12", null, null, 0)))
                .isInstanceOf(AccessRefused.class);
        assertThat(as("district", () -> oversight.of(null)).above()).hasSize(1);
    }

    @Test
    void whoOnlyRunsTheInstallationSeesNothing() {
        assertThatThrownBy(() -> as("admin", () -> oversight.of(null))).isInstanceOf(AccessRefused.class);
    }

    private Row district() {
        return overview().total();
    }

    private Overview overview() {
        recount.now(true);
        return as("city", () -> oversight.of(DISTRICT));
    }

    private Listing listed(Figure figure, String unit) {
        return as("city", () -> oversight.list(figure, unit, null, null, 0));
    }

    private record Sample(String unit, String status, LocalDate due, boolean left) {}

    private List<Sample> randomCases(Random random, int number) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String unit = streets.get(random.nextInt(2));
            boolean left = random.nextInt(5) == 0;
            String caseNumber = left ? left(unit, TODAY.minusDays(random.nextInt(90))) : assisted(unit, "ASSISTING");
            LocalDate due = TODAY.minusDays(random.nextInt(100) - 40L);
            String result = random.nextInt(3) == 0
                    ? List.of("PLACED", "PLACED_LATE", "REPLACED").get(random.nextInt(3))
                    : null;
            String status = result != null ? "STOPPED" : random.nextInt(6) == 0 ? "PAUSED" : "RUNNING";
            clockOf(caseNumber, status, due, result);
            if (random.nextInt(3) == 0) {
                missed(
                        caseNumber,
                        unit,
                        "2026-0" + (1 + random.nextInt(2)),
                        random.nextBoolean() ? TODAY.atTime(8, 0) : null);
            }
            samples.add(new Sample(unit, status, due, left));
        }
        return samples;
    }

    private String assisted(String unit, String situation) {
        return assistance(unit, situation, null);
    }

    private String left(String unit, LocalDate day) {
        return assistance(unit, "ENDED", day);
    }

    private String assistance(String unit, String situation, LocalDate ended) {
        String caseNumber = "JY12010220268%05d".formatted(++cases);
        jdbc.update(
                "INSERT INTO JY_ASSISTANCE (case_number, version, person_id, unit_code, policy_version, situation,"
                        + " situation_since, begun_on, ended_on) VALUES (?, 0, ?, ?, 'tianjin-2025.1', ?, ?, ?, ?)",
                caseNumber,
                "person-" + cases,
                unit,
                situation,
                TODAY,
                TODAY.minusDays(100),
                ended);
        return caseNumber;
    }

    private void clockOf(String caseNumber, String status, LocalDate due, String result) {
        jdbc.update(
                "INSERT INTO JY_PLACEMENT_CLOCK (id, version, case_number, clock_no, kind, status, start_day,"
                        + " counted_from, last_day, due_day, reminders, escalations, result)"
                        + " VALUES (?, 0, ?, 1, 'OTHERS', ?, ?, ?, ?, ?, 0, 0, ?)",
                "clock-" + caseNumber,
                caseNumber,
                status,
                due.minusDays(60),
                due.minusDays(60),
                due,
                due,
                result);
    }

    private void missed(String caseNumber, String unit, String month, LocalDateTime supervised) {
        jdbc.update(
                "INSERT INTO JY_VISIT_MONTH (id, case_number, visit_month, unit_code, required, visits, missed_at,"
                        + " supervised_at, row_version) VALUES (?, ?, ?, ?, 1, 0, ?, ?, 0)",
                "month-" + caseNumber,
                caseNumber,
                month,
                unit,
                TODAY.minusDays(1).atStartOfDay(),
                supervised);
    }
}
