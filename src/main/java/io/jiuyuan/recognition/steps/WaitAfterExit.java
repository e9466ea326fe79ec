package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.RecognitionCaseRepository;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * 二次认定 (X8): a new application is taken when the policy's months from the exit are full, from the day with the number of the
 * exit's day, or the month's last. A city that leaves the wait open has none; an exit that was revoked counts for nothing.
 */
@Component
class WaitAfterExit {

    private final RecognitionCaseRepository cases;
    private final Clock clock;

    WaitAfterExit(RecognitionCaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws RuleRefused code {@code waiting-after-exit} */
    void require(String personId, PolicyPack pack) {
        OptionalInt months = pack.number(PolicyKey.WAITING_AFTER_EXIT);
        if (months.isEmpty()) {
            return;
        }
        Optional<LocalDate> exited = cases.findByPersonIdOrderByFilingSubmittedAt(personId).stream()
                .map(RecognitionCase::exitedOn)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        exited.map(day -> day.plusMonths(months.getAsInt()))
                .filter(first -> LocalDate.now(clock).isBefore(first))
                .ifPresent(first -> {
                    throw new RuleRefused(
                            "waiting-after-exit",
                            "该申请人已于" + exited.get() + "退出就业援助，自退出之日起满" + months.getAsInt() + "个月（" + first
                                    + "）方可再次申请认定。");
                });
    }
}
