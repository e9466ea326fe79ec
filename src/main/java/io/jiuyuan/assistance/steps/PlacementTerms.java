package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.ClockKind;
import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long a person's placement clock runs, and from which day, by the city's policy. */
@Component
public class PlacementTerms {

    /** The category whose limit is counted per family. */
    static final String ZERO_EMPLOYMENT = "zero-employment";

    private static final String FROM_APPLICATION = "application";
    private static final String FROM_RECOGNITION = "recognition";
    private static final String MONTHS = "个月";

    private final Recognitions recognitions;
    private final ObjectProvider<FamilyClock> families;
    private final WorkingDays workingDays;
    private final Clock clock;

    PlacementTerms(
            Recognitions recognitions, ObjectProvider<FamilyClock> families, WorkingDays workingDays, Clock clock) {
        this.recognitions = recognitions;
        this.families = families;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    ClockKind kind(Assistance of) {
        return recognitions
                .find(of.caseNumber())
                .map(Recognitions.State::primaryCategory)
                .filter(ZERO_EMPLOYMENT::equals)
                .map(category -> ClockKind.ZERO_EMPLOYMENT)
                .orElse(ClockKind.OTHERS);
    }

    /** The first clock of a case; empty when the policy gives no limit. */
    Optional<ClockTerm> first(Assistance of, PolicyPack pack) {
        return term(of, pack, start(of, pack));
    }

    /** A clock that begins on that day; a family's has its own days. */
    Optional<ClockTerm> term(Assistance of, PolicyPack pack, LocalDate from) {
        ClockKind kind = kind(of);
        if (kind == ClockKind.ZERO_EMPLOYMENT) {
            Optional<ClockTerm> family = families.stream()
                    .flatMap(all -> all.of(of.caseNumber()).stream())
                    .findFirst();
            if (family.isPresent()) {
                return family;
            }
        }
        PolicyKey key =
                kind == ClockKind.ZERO_EMPLOYMENT ? PolicyKey.PLACEMENT_ZERO_EMPLOYMENT : PolicyKey.PLACEMENT_OTHERS;
        return pack.parameter(key).map(limit -> counted(from, limit));
    }

    private static ClockTerm counted(LocalDate from, Parameter limit) {
        return MONTHS.equals(limit.unit())
                ? ClockTerm.ofMonths(from, limit.number())
                : ClockTerm.ofDays(from, limit.number());
    }

    private LocalDate start(Assistance of, PolicyPack pack) {
        String rule = pack.choices(PolicyList.PLACEMENT_START).stream()
                .findFirst()
                .map(PolicyPack.Choice::code)
                .orElse("");
        return switch (rule) {
            case FROM_APPLICATION -> day(of, Recognitions.State::submittedAt);
            case FROM_RECOGNITION -> day(of, Recognitions.State::decidedAt);
            default -> of.begunOn();
        };
    }

    private LocalDate day(Assistance of, java.util.function.Function<Recognitions.State, Instant> moment) {
        return recognitions
                .find(of.caseNumber())
                .map(moment)
                .map(instant -> LocalDate.ofInstant(instant, clock.getZone()))
                .orElse(of.begunOn());
    }

    /** Moves a last day that is a holiday on to the next working day, where the policy says so (Civil Code, article 203). */
    UnaryOperator<LocalDate> movedOn(PolicyPack pack) {
        if (!pack.flag(PolicyKey.PLACEMENT_HOLIDAY)) {
            return UnaryOperator.identity();
        }
        return day -> {
            LocalDate moved = day;
            while (!workingDays.isWorkingDay(moved)) {
                moved = moved.plusDays(1);
            }
            return moved;
        };
    }
}
