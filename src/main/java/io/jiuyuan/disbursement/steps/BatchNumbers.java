package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.BatchSeries;
import io.jiuyuan.disbursement.domain.BatchSeriesRepository;
import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Batch numbers: {@code BF}, district, year and six digits that count up within both. */
@Component
class BatchNumbers {

    private final BatchSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;

    BatchNumbers(BatchSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    String next(String districtCode) {
        String name = districtCode + Year.now(clock);
        BatchSeries current = series.lock(name).orElseGet(() -> begin(name));
        return "BF%s%06d".formatted(name, current.next());
    }

    private BatchSeries begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new BatchSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
        return series.lock(name).orElseThrow();
    }
}
