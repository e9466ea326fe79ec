package io.jiuyuan.policy;

import static io.jiuyuan.policy.RecognitionAge.Outcome.ELIGIBLE;
import static io.jiuyuan.policy.RecognitionAge.Outcome.RETIRED;
import static io.jiuyuan.policy.RecognitionAge.Outcome.TOO_YOUNG;
import static io.jiuyuan.policy.RecognitionAge.Outcome.TRACK_UNKNOWN;
import static io.jiuyuan.policy.StatutoryRetirement.Track.FEMALE_50;
import static io.jiuyuan.policy.StatutoryRetirement.Track.FEMALE_55;
import static io.jiuyuan.policy.StatutoryRetirement.Track.MALE_60;
import static io.jiuyuan.shared.Sex.FEMALE;
import static io.jiuyuan.shared.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jiuyuan.policy.RecognitionPolicy.AgeRule;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecognitionAgeTests {

    private static final AgeRule FROM_SIXTEEN = new AgeRule(16, Source.installation());

    @Test
    void theSixteenthBirthdayIsOldEnough() {
        assertThat(outcome("2026-03-07", "2010-03-08", MALE, null)).isEqualTo(TOO_YOUNG);
        assertThat(outcome("2026-03-08", "2010-03-08", MALE, null)).isEqualTo(ELIGIBLE);
    }

    /** Born 1966-07: 19 months after 1965-01, so five months later than 60. */
    @Test
    void aManUntilTheDayBeforeHisStatutoryDate() {
        assertThat(outcome("2026-12-07", "1966-07-08", MALE, null)).isEqualTo(ELIGIBLE);
        assertThat(outcome("2026-12-08", "1966-07-08", MALE, null)).isEqualTo(RETIRED);
    }

    @Test
    void aWomanBetweenTheTracksIsAskedAndNotRefused() {
        LocalDate first = new StatutoryRetirement(LocalDate.parse("1975-03-08"), FEMALE_50).statutoryDate();
        LocalDate last = new StatutoryRetirement(LocalDate.parse("1975-03-08"), FEMALE_55).statutoryDate();

        assertThat(outcome(first.minusDays(1).toString(), "1975-03-08", FEMALE, null))
                .isEqualTo(ELIGIBLE);
        assertThat(outcome(first.toString(), "1975-03-08", FEMALE, null)).isEqualTo(TRACK_UNKNOWN);
        assertThat(outcome(last.minusDays(1).toString(), "1975-03-08", FEMALE, null))
                .isEqualTo(TRACK_UNKNOWN);
        assertThat(outcome(last.toString(), "1975-03-08", FEMALE, null)).isEqualTo(RETIRED);
    }

    @Test
    void theQuestionShowsBothDates() {
        assertThat(RecognitionAge.on(
                                LocalDate.parse("2026-03-08"),
                                FROM_SIXTEEN,
                                LocalDate.parse("1975-03-08"),
                                FEMALE,
                                null)
                        .explanation())
                .isEqualTo("请确认原法定退休年龄：原为50周岁的，已于2025-05-08达到法定退休年龄；原为55周岁的，将于2031-07-08达到");
    }

    @Test
    void aKnownTrackDecides() {
        assertThat(outcome("2026-03-08", "1975-03-08", FEMALE, FEMALE_50)).isEqualTo(RETIRED);
        assertThat(outcome("2026-03-08", "1975-03-08", FEMALE, FEMALE_55)).isEqualTo(ELIGIBLE);
    }

    @Test
    void aTrackOfTheOtherSexIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> outcome("2026-03-08", "1975-03-08", FEMALE, MALE_60));
        assertThatIllegalArgumentException().isThrownBy(() -> outcome("2026-03-08", "1975-03-08", MALE, FEMALE_50));
    }

    private static RecognitionAge.Outcome outcome(String day, String birthDate, Sex sex, Track track) {
        return RecognitionAge.on(LocalDate.parse(day), FROM_SIXTEEN, LocalDate.parse(birthDate), sex, track)
                .outcome();
    }
}
