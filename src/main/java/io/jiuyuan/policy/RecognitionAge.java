package io.jiuyuan.policy;

import io.jiuyuan.policy.RecognitionPolicy.AgeRule;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether a person is of working age (法定劳动年龄) on a day: from the city's lower age until the statutory retirement date
 * (X1; DOMAIN section 3 item 7). A woman whose track is not known is never refused by a guessed date.
 *
 * @param explanation one Chinese sentence for the field of the birth date or the reviewer
 */
public record RecognitionAge(Outcome outcome, String explanation) {

    /** What follows for an application. */
    public enum Outcome {
        TOO_YOUNG,
        ELIGIBLE,
        /** The statutory retirement date has been reached, on every track that is possible. */
        RETIRED,
        /** A woman past the date of the one track and before that of the other: ask which is hers. */
        TRACK_UNKNOWN
    }

    /**
     * @param track a woman's track, null when not known; a man has but one
     * @throws IllegalArgumentException when the track is not one of that sex
     */
    public static RecognitionAge on(LocalDate day, AgeRule rule, LocalDate birthDate, Sex sex, Track track) {
        if (track != null && (track == Track.MALE_60) != (sex == Sex.MALE)) {
            throw new IllegalArgumentException(track + " is no track of sex " + sex);
        }
        if (ChronoUnit.YEARS.between(birthDate, day) < rule.minYears()) {
            return new RecognitionAge(Outcome.TOO_YOUNG, "未满" + rule.minYears() + "周岁，不在法定劳动年龄内");
        }
        if (sex == Sex.MALE || track != null) {
            return known(day, new StatutoryRetirement(birthDate, sex == Sex.MALE ? Track.MALE_60 : track));
        }
        LocalDate first = new StatutoryRetirement(birthDate, Track.FEMALE_50).statutoryDate();
        LocalDate last = new StatutoryRetirement(birthDate, Track.FEMALE_55).statutoryDate();
        if (day.isBefore(first)) {
            return new RecognitionAge(Outcome.ELIGIBLE, "在法定劳动年龄内");
        }
        if (!day.isBefore(last)) {
            return retired(last);
        }
        return new RecognitionAge(
                Outcome.TRACK_UNKNOWN, "请确认原法定退休年龄：原为50周岁的，已于" + first + "达到法定退休年龄；原为55周岁的，将于" + last + "达到");
    }

    /** Whether the application may go on without asking. */
    public boolean eligible() {
        return outcome == Outcome.ELIGIBLE;
    }

    private static RecognitionAge known(LocalDate day, StatutoryRetirement retirement) {
        LocalDate date = retirement.statutoryDate();
        return day.isBefore(date)
                ? new RecognitionAge(Outcome.ELIGIBLE, "在法定劳动年龄内，将于" + date + "达到法定退休年龄")
                : retired(date);
    }

    private static RecognitionAge retired(LocalDate date) {
        return new RecognitionAge(Outcome.RETIRED, "已于" + date + "达到法定退休年龄，不在法定劳动年龄内");
    }
}
