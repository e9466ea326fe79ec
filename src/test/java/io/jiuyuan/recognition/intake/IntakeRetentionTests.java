package io.jiuyuan.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.recognition.ApplicationImports.RowStatus;
import io.jiuyuan.recognition.ApplicationImports.RunStatus;
import io.jiuyuan.recognition.intake.domain.ImportRow;
import io.jiuyuan.recognition.intake.domain.ImportRowRepository;
import io.jiuyuan.recognition.intake.domain.ImportRun;
import io.jiuyuan.recognition.intake.domain.ImportRunRepository;
import io.jiuyuan.recognition.intake.domain.IntakeEntry;
import io.jiuyuan.recognition.intake.domain.IntakeEntryRepository;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Keys of applications and finished imports are deleted after thirty days. */
class IntakeRetentionTests extends IntegrationTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int ROWS = 1001;

    @Autowired
    IntakeRetention retention;

    @Autowired
    IntakeEntryRepository entries;

    @Autowired
    ImportRunRepository runs;

    @Autowired
    ImportRowRepository rows;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aKeyStaysForThirtyDaysAndNotLonger() {
        String key = received();

        clock.advance(MONTH);
        retention.clean();
        assertThat(entries.findByKeyHash(key)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        String younger = received();
        retention.clean();
        assertThat(entries.findByKeyHash(key)).isEmpty();
        assertThat(entries.findByKeyHash(younger)).isPresent();
    }

    @Test
    void aFinishedImportStaysForThirtyDaysAfterItsEndAndNotLonger() {
        String runId = imported();
        clock.advance(Duration.ofDays(3));
        transactions.executeWithoutResult(status -> runs.finish(runId, clock.instant()));

        clock.advance(MONTH);
        retention.clean();
        assertThat(runs.findById(runId)).isPresent();
        assertThat(rows.count(runId, RowStatus.ACCEPTED.name())).isEqualTo(ROWS);

        clock.advance(Duration.ofSeconds(1));
        retention.clean();
        assertThat(runs.findById(runId)).isEmpty();
        assertThat(rows.count(runId, RowStatus.ACCEPTED.name())).isZero();
    }

    @Test
    void anImportThatIsNotDoneStaysWhateverItsAge() {
        String runId = imported();

        clock.advance(MONTH.multipliedBy(12));
        retention.clean();

        assertThat(rows.count(runId, RowStatus.ACCEPTED.name())).isEqualTo(ROWS);
        transactions.executeWithoutResult(status -> runs.finish(runId, clock.instant()));
    }

    private String received() {
        String key = UUID.randomUUID().toString();
        entries.saveAndFlush(new IntakeEntry(
                UUID.randomUUID().toString(),
                key,
                "content",
                "community",
                "李梅",
                "window",
                "120101001001",
                "花园路社区居委会",
                clock.instant()));
        return key;
    }

    private String imported() {
        String runId = UUID.randomUUID().toString();
        runs.saveAndFlush(new ImportRun(
                runId, "名单.xlsx", "hash", "community", RunStatus.RUNNING.name(), ROWS, clock.instant(), "node", null));
        rows.saveAllAndFlush(IntStream.rangeClosed(1, ROWS)
                .mapToObj(no -> new ImportRow(runId, no, RowStatus.ACCEPTED.name(), null, null))
                .toList());
        return runId;
    }
}
