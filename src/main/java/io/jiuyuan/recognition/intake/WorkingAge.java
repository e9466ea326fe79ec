package io.jiuyuan.recognition.intake;

import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a person is of working age (X1, Q1): from the policy's lower age until the statutory retirement. Which track a
 * woman belongs to is not asked at intake and never guessed, so only the later of both ends it.
 */
final class WorkingAge {

    private WorkingAge() {}

    /** What is wrong, in Chinese. */
    static Optional<String> problem(RecognitionPolicy policy, IdentityNumber number, LocalDate today) {
        int min = policy.age().minYears();
        if (number.ageOn(today) < min) {
            return Optional.of("申请人未满" + min + "周岁，不在认定年龄范围内");
        }
        Track latest = number.sex() == Sex.MALE ? Track.MALE_60 : Track.FEMALE_55;
        LocalDate retirement = new StatutoryRetirement(number.birthDate(), latest).statutoryDate();
        return today.isBefore(retirement) ? Optional.empty() : Optional.of("申请人已达到法定退休年龄，不在认定年龄范围内");
    }
}
