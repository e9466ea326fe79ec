package io.jiuyuan.subsidy.months;

import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * When a person retires by statute: one day, or two while nobody has asked a woman for her track (DOMAIN section 3 item 7).
 *
 * @param track a woman's, null when not known
 */
record Retirement(LocalDate birthDate, Sex sex, Track track) {

    Retirement {
        track = sex == Sex.MALE ? Track.MALE_60 : track;
    }

    /** One day, or the two that are possible, the earlier first. */
    List<LocalDate> days() {
        List<Track> possible = track == null ? List.of(Track.FEMALE_50, Track.FEMALE_55) : List.of(track);
        return possible.stream()
                .map(t -> new StatutoryRetirement(birthDate, t).statutoryDate())
                .toList();
    }

    LocalDate earliest() {
        return days().get(0);
    }

    LocalDate latest() {
        return days().get(days().size() - 1);
    }

    boolean known() {
        return track != null;
    }

    /** Completed years on that day. */
    int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
