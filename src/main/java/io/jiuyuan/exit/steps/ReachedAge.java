package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.RetirementTrackRepository;
import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a person has reached the statutory retirement age. A woman's track (50 or 55) is a fact to ask: while it is not
 * known she has not reached it, whatever the date.
 */
@Component
public class ReachedAge {

    private final Persons persons;
    private final RetirementTrackRepository tracks;
    private final Clock clock;

    ReachedAge(Persons persons, RetirementTrackRepository tracks, Clock clock) {
        this.persons = persons;
        this.tracks = tracks;
        this.clock = clock;
    }

    /**
     * @param known the day by the known track, null while a woman's is not known
     * @param ifWorker the day by the track of 50, null for a man
     * @param ifCadre the day by the track of 55, null for a man
     */
    public record Dates(LocalDate known, LocalDate ifWorker, LocalDate ifCadre) {

        /** The first day that could matter, for planning; never for an exit. */
        public LocalDate earliest() {
            return known != null ? known : ifWorker.isBefore(ifCadre) ? ifWorker : ifCadre;
        }
    }

    /** Empty for a number that tells no date of birth. */
    public Optional<Dates> dates(String personId, String caseNumber) {
        PersonIdentity identity = persons.identity(personId, "核对法定退休年龄，案号" + caseNumber);
        IdentityNumber number = IdentityNumber.parse(identity.identityNumber(), LocalDate.now(clock))
                .number();
        if (number == null) {
            return Optional.empty();
        }
        if (number.sex() == Sex.MALE) {
            return Optional.of(new Dates(on(number.birthDate(), Track.MALE_60), null, null));
        }
        LocalDate worker = on(number.birthDate(), Track.FEMALE_50);
        LocalDate cadre = on(number.birthDate(), Track.FEMALE_55);
        LocalDate known = tracks.findById(personId)
                .map(kept -> kept.track() == Track.FEMALE_50 ? worker : cadre)
                .orElse(null);
        return Optional.of(new Dates(known, worker, cadre));
    }

    /** Whether the day by the known track has come. */
    public boolean reached(String personId, String caseNumber) {
        LocalDate today = LocalDate.now(clock);
        return dates(personId, caseNumber)
                .map(Dates::known)
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    /** @throws RuleRefused code {@code track-unknown} or {@code age-not-reached} */
    void require(String personId, String caseNumber) {
        Dates dates = dates(personId, caseNumber)
                .orElseThrow(() -> new RuleRefused("track-unknown", "fact", "证件号码不能确定出生日期，不能按年龄提出退出。"));
        if (dates.known() == null) {
            throw new RuleRefused(
                    "track-unknown",
                    "fact",
                    "尚不知道她按哪一年龄退休（原50周岁：" + dates.ifWorker() + "；原55周岁：" + dates.ifCadre() + "），须先核实登记，不能推定日期提出退出。");
        }
        if (dates.known().isAfter(LocalDate.now(clock))) {
            throw new RuleRefused("age-not-reached", "fact", "法定退休日期为" + dates.known() + "，尚未到期，不能按年龄提出退出。");
        }
    }

    private static LocalDate on(LocalDate birthDate, Track track) {
        return new StatutoryRetirement(birthDate, track).statutoryDate();
    }
}
