package io.jiuyuan.recognition.intake;

import io.jiuyuan.recognition.ApplicationImports.RunStatus;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.recognition.intake.domain.ImportRunRepository;
import io.jiuyuan.recognition.intake.domain.IntakeEntryRepository;
import io.jiuyuan.shared.RetentionPeriod;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what intake keeps for a while only: the keys under which applications were sent, and finished imports with the
 * results of their rows. The applications themselves are the cases'. A chunk that another node deleted first is empty.
 */
@Component
class IntakeRetention {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRetention.class);
    private static final Limit CHUNK = Limit.of(500);

    private final IntakeEntryRepository entries;
    private final ImportRunRepository runs;
    private final ImportRowRepository rows;
    private final TransactionOperations transactions;
    private final RetentionPeriod keys;
    private final RetentionPeriod imports;
    private final Clock clock;

    IntakeRetention(
            IntakeEntryRepository entries,
            ImportRunRepository runs,
            ImportRowRepository rows,
            TransactionOperations transactions,
            @Value("${jiuyuan.retention.idempotency-keys:P30D}") RetentionPeriod keys,
            @Value("${jiuyuan.retention.finished-imports:P30D}") RetentionPeriod imports,
            Clock clock) {
        this.entries = entries;
        this.runs = runs;
        this.rows = rows;
        this.transactions = transactions;
        this.keys = keys;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(cron = "${jiuyuan.retention.at:0 30 2 * * *}", zone = "Asia/Shanghai")
    void clean() {
        int oldKeys = repeated(this::deleteKeys);
        int oldRuns = 0;
        for (String runId : runs.idsFinishedBefore(RunStatus.DONE.name(), imports.endsAt(clock))) {
            repeated(() -> deleteRows(runId));
            transactions.executeWithoutResult(status -> runs.deleteAllByIdInBatch(List.of(runId)));
            oldRuns++;
        }
        LOG.info("Deleted {} keys of applications and {} finished imports", oldKeys, oldRuns);
    }

    private int deleteKeys() {
        List<String> ids = entries.idsReceivedBefore(keys.endsAt(clock), CHUNK);
        entries.deleteAllByIdInBatch(ids);
        return ids.size();
    }

    private int deleteRows(String runId) {
        List<Integer> numbers = rows.numbers(runId, CHUNK);
        rows.delete(runId, numbers);
        return numbers.size();
    }

    /** A transaction for each chunk, until nothing is left. */
    private int repeated(Supplier<Integer> chunk) {
        int deleted = 0;
        int last;
        do {
            last = transactions.execute(status -> chunk.get());
            deleted += last;
        } while (last > 0);
        return deleted;
    }
}
