package io.jiuyuan.subsidy.months;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.PolicySamples;
import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.months.domain.BenefitTerm.Terms;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes on until retirement is judged on the day of the first approval: the day before, the day, and the day after. */
class TermEdgesTests {

    private static final LocalDate APPROVAL = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "MALE, 1971-03-03, false",
        "MALE, 1971-03-02, true",
        "MALE, 1971-03-01, true",
        "FEMALE, 1981-03-03, false",
        "FEMALE, 1981-03-02, true",
        "FEMALE, 1981-03-01, true",
    })
    void inTianjinTheAgeOfFortyFiveOrFiftyFiveCounts(Sex sex, LocalDate birth, boolean until) {
        Track track = sex == Sex.MALE ? null : Track.FEMALE_50;
        Terms terms = judge("tianjin-2025.1", "social-insurance", new Retirement(birth, sex, track))
                .orElseThrow();
        assertThat(terms.untilRetirement()).isEqualTo(until);
        assertThat(terms.limitMonths()).isEqualTo(until ? null : Integer.valueOf(36));
    }

    /** The age of 55 is no longer five years before retirement: whoever was born in March 1971 retires at 61 and seven months. */
    @Test
    void fiftyFiveYearsAreNotFiveYearsBeforeRetirement() {
        Retirement man = new Retirement(LocalDate.of(1971, 3, 2), Sex.MALE, null);
        assertThat(judge("tianjin-2025.1", "social-insurance", man)
                        .orElseThrow()
                        .untilRetirement())
                .isTrue();
        assertThat(judge("xinyu-2023.1", "social-insurance", man).orElseThrow().untilRetirement())
                .isFalse();
    }

    @Test
    void fewerThanFiveYearsAreFewerByADay() {
        LocalDate birth = LocalDate.of(1969, 7, 15);
        LocalDate retires = new StatutoryRetirement(birth, Track.MALE_60).statutoryDate();
        Retirement man = new Retirement(birth, Sex.MALE, null);
        MonthGroup group = group("xinyu-2023.1", "social-insurance");
        assertThat(TermRule.judge(group, man, retires.minusYears(5), "v")
                        .orElseThrow()
                        .untilRetirement())
                .as("exactly five years are not fewer")
                .isFalse();
        assertThat(TermRule.judge(group, man, retires.minusYears(5).plusDays(1), "v")
                        .orElseThrow()
                        .untilRetirement())
                .isTrue();
        assertThat(TermRule.judge(group, man, retires.minusYears(5).minusDays(1), "v")
                        .orElseThrow()
                        .untilRetirement())
                .isFalse();
    }

    @Test
    void aWomansTrackIsAskedWhereItDecidesAndOnlyThere() {
        MonthGroup group = group("xinyu-2023.1", "social-insurance");
        Retirement open = new Retirement(LocalDate.of(1978, 6, 1), Sex.FEMALE, null);
        assertThat(TermRule.judge(group, open, APPROVAL, "v"))
                .as("50 or 55 decides")
                .isEmpty();
        Retirement young = new Retirement(LocalDate.of(1990, 6, 1), Sex.FEMALE, null);
        assertThat(TermRule.judge(group, young, APPROVAL, "v").orElseThrow().untilRetirement())
                .isFalse();
    }

    private static Optional<Terms> judge(String version, String group, Retirement person) {
        return TermRule.judge(group(version, group), person, APPROVAL, version);
    }

    private static MonthGroup group(String version, String code) {
        return PolicySamples.shipped().version(version).subsidies().group(code).orElseThrow();
    }
}
