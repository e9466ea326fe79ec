package io.jiuyuan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.StatutoryRetirement.Age;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryRetirementTests {

    /** Rows of the tables annexed to the decision of 2024-09-13: first, step, and last rows of each, and what lies around. */
    @ParameterizedTest
    @CsvSource({
        "MALE_60,1964-12-31,60,0,2024-12-31,0",
        "MALE_60,1965-01-01,60,1,2025-02-01,1",
        "MALE_60,1965-04-15,60,1,2025-05-15,1",
        "MALE_60,1965-05-15,60,2,2025-07-15,2",
        "MALE_60,1970-03-08,61,4,2031-07-08,16",
        "MALE_60,1976-08-20,62,11,2039-07-20,35",
        "MALE_60,1976-09-20,63,0,2039-09-20,36",
        "MALE_60,1990-09-20,63,0,2053-09-20,36",
        "FEMALE_55,1969-12-31,55,0,2024-12-31,0",
        "FEMALE_55,1970-01-01,55,1,2025-02-01,1",
        "FEMALE_55,1970-03-08,55,1,2025-04-08,1",
        "FEMALE_55,1981-08-01,57,11,2039-07-01,35",
        "FEMALE_55,1981-09-01,58,0,2039-09-01,36",
        "FEMALE_50,1970-03-08,50,0,2020-03-08,0",
        "FEMALE_50,1974-12-31,50,0,2024-12-31,0",
        "FEMALE_50,1975-01-01,50,1,2025-02-01,1",
        "FEMALE_50,1975-02-28,50,1,2025-03-28,1",
        "FEMALE_50,1975-03-01,50,2,2025-05-01,2",
        "FEMALE_50,1984-10-05,54,11,2039-09-05,59",
        "FEMALE_50,1984-11-05,55,0,2039-11-05,60"
    })
    void theOfficialTables(Track track, LocalDate birth, int years, int months, LocalDate date, int delay) {
        StatutoryRetirement retirement = new StatutoryRetirement(birth, track);
        assertThat(retirement.age()).isEqualTo(new Age(years, months));
        assertThat(retirement.statutoryDate()).isEqualTo(date);
        assertThat(retirement.delayMonths()).isEqualTo(delay);
    }

    @ParameterizedTest
    @CsvSource({"1968-02-29,2028-12-29", "1965-01-31,2025-02-28", "1967-08-31,2028-04-30"})
    void theDayOfBirthIsKeptOrTheMonthsLast(LocalDate birth, LocalDate date) {
        assertThat(new StatutoryRetirement(birth, Track.MALE_60).statutoryDate())
                .isEqualTo(date);
    }

    @Test
    void earlyByUpToThreeYearsAndNeverBelowTheOldAge() {
        assertThat(new StatutoryRetirement(LocalDate.of(1965, 5, 15), Track.MALE_60).earliestDate())
                .isEqualTo("2025-05-15");
        assertThat(new StatutoryRetirement(LocalDate.of(1984, 11, 5), Track.FEMALE_50).earliestDate())
                .isEqualTo("2036-11-05");
    }

    @Test
    void lateByUpToThreeYears() {
        assertThat(new StatutoryRetirement(LocalDate.of(1965, 5, 15), Track.MALE_60).latestDate())
                .isEqualTo("2028-07-15");
        assertThat(new StatutoryRetirement(LocalDate.of(1964, 5, 15), Track.MALE_60).latestDate())
                .isEqualTo("2024-05-15");
    }

    @ParameterizedTest
    @CsvSource({"2025,180", "2029,180", "2030,186", "2031,192", "2038,234", "2039,240", "2060,240"})
    void minimumContribution(int year, int months) {
        assertThat(StatutoryRetirement.minimumContributionMonths(year)).isEqualTo(months);
    }

    @Property
    void whoIsBornLaterRetiresNoEarlier(@ForAll("births") LocalDate birth, @ForAll Track track) {
        LocalDate dayBefore = new StatutoryRetirement(birth.minusDays(1), track).statutoryDate();
        assertThat(new StatutoryRetirement(birth, track).statutoryDate()).isAfterOrEqualTo(dayBefore);
    }

    @Property
    void theDelayGrowsByAtMostOneMonthAndEndsAtTheCap(@ForAll("births") LocalDate birth, @ForAll Track track) {
        int delay = new StatutoryRetirement(birth, track).delayMonths();
        int before = new StatutoryRetirement(birth.minusMonths(1), track).delayMonths();
        assertThat(delay - before).isBetween(0, 1);
        assertThat(delay).isBetween(0, track == Track.FEMALE_50 ? 60 : 36);
    }

    @Property
    void theChoiceLiesAroundTheStatutoryDate(@ForAll("births") LocalDate birth, @ForAll Track track) {
        StatutoryRetirement retirement = new StatutoryRetirement(birth, track);
        LocalDate oldAge = birth.plusYears(track.oldAgeYears());
        assertThat(retirement.earliestDate()).isBetween(oldAge, retirement.statutoryDate());
        assertThat(retirement.latestDate())
                .isBetween(
                        retirement.statutoryDate(),
                        retirement.statutoryDate().plusMonths(36).plusDays(3));
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.oneOf(
                Dates.dates().between(LocalDate.of(1900, 2, 1), LocalDate.of(2026, 4, 27)),
                Dates.dates().between(LocalDate.of(1964, 6, 1), LocalDate.of(1985, 6, 1)));
    }
}
