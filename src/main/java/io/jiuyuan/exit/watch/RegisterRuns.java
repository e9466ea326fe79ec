package io.jiuyuan.exit.watch;

import io.jiuyuan.comparison.RegisterChecks;
import io.jiuyuan.exit.watch.domain.ComparisonRun;
import io.jiuyuan.exit.watch.domain.ComparisonRun.Counts;
import io.jiuyuan.exit.watch.domain.ComparisonRunRepository;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 定期信息比对 (T28, X6): walks over a city's recognized cases every so many months of the policy. Each case is compared outside of
 * a transaction and kept in one; the walk's place is kept with it, so that after a crash any node goes on there.
 */
@Component
public class RegisterRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterRuns.class);
    private static final int CHUNK = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final String node = UUID.randomUUID().toString();

    private final RegisterChecks checks;
    private final FoundSigns signs;
    private final Watches watches;
    private final ComparisonRunRepository runs;
    private final Recognitions recognitions;
    private final Policies policies;
    private final TransactionOperations transactions;
    private final Clock clock;

    RegisterRuns(
            RegisterChecks checks,
            FoundSigns signs,
            Watches watches,
            ComparisonRunRepository runs,
            Recognitions recognitions,
            Policies policies,
            TransactionOperations transactions,
            Clock clock) {
        this.checks = checks;
        this.signs = signs;
        this.watches = watches;
        this.runs = runs;
        this.recognitions = recognitions;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins what is due and goes on with what is not finished. */
    @Scheduled(cron = "${jiuyuan.exit.compare:40 * * * * *}", zone = "Asia/Shanghai")
    public void work() {
        LocalDate today = LocalDate.now(clock);
        policies.all().stream().filter(pack -> pack.covers(today)).forEach(pack -> {
            begin(pack, today);
            runs.findFirstByCityOrderByStartedOnDesc(pack.city())
                    .filter(run -> run.finishedAt() == null)
                    .ifPresent(run -> walk(run.id(), pack));
        });
    }

    /** Newest first. */
    public List<ComparisonRun> latest(int limit) {
        return runs.findAllByOrderByStartedOnDescIdAsc(Limit.of(limit));
    }

    private void begin(PolicyPack pack, LocalDate today) {
        OptionalInt months = pack.number(PolicyKey.EXIT_COMPARISON_INTERVAL);
        Optional<ComparisonRun> last = runs.findFirstByCityOrderByStartedOnDesc(pack.city());
        boolean due = months.isPresent()
                && last.map(run -> run.finishedAt() != null
                                && !today.isBefore(run.startedOn().plusMonths(months.getAsInt())))
                        .orElse(true);
        if (due) {
            try {
                transactions.executeWithoutResult(status -> runs.saveAndFlush(new ComparisonRun(pack.city(), today)));
            } catch (DataIntegrityViolationException begunElsewhere) {
                LOG.debug("Another node began the comparison of {}", pack.city());
            }
        }
    }

    private void walk(String runId, PolicyPack pack) {
        try {
            while (hold(runId)) {
                String after = runs.findById(runId).orElseThrow().lastCase();
                List<Recognitions.State> chunk = recognitions.recognized(after, CHUNK);
                if (chunk.isEmpty()) {
                    transactions.executeWithoutResult(
                            status -> runs.findById(runId).orElseThrow().finish(clock.instant()));
                    return;
                }
                chunk.forEach(of -> compare(runId, of, of.unitCode(), pack));
            }
        } catch (ConcurrencyFailureException elsewhere) {
            LOG.debug("Another node walks {}", runId);
        }
    }

    private boolean hold(String runId) {
        return Boolean.TRUE.equals(transactions.execute(status -> runs.findById(runId)
                .orElseThrow()
                .hold(node, clock.instant(), clock.instant().plus(LEASE))));
    }

    private void compare(String runId, Recognitions.State of, String unitCode, PolicyPack pack) {
        Counts counts = new Counts(0, 0, false, false);
        if (pack.unitPrefixes().stream().anyMatch(unitCode::startsWith)) {
            counts = compared(runId, of);
        }
        Counts done = counts;
        transactions.executeWithoutResult(
                status -> runs.findById(runId).orElseThrow().advance(of.caseNumber(), done));
    }

    private Counts compared(String runId, Recognitions.State of) {
        try {
            RegisterChecks.Checked checked = checks.check(of.caseNumber(), of.personId());
            return transactions.execute(status -> {
                watches.planIfMissing(of);
                return signs.keep(runId, of, checked);
            });
        } catch (ConcurrencyFailureException collision) {
            throw collision;
        } catch (RuntimeException failure) {
            // One case that fails must not stop the walk; the next run compares it again.
            LOG.error("Case {} could not be compared", of.caseNumber(), failure);
            return new Counts(0, 0, false, true);
        }
    }
}
