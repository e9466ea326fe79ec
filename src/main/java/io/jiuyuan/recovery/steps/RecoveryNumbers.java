package io.jiuyuan.recovery.steps;

import io.jiuyuan.recovery.domain.RecoverySeries;
import io.jiuyuan.recovery.domain.RecoverySeriesRepository;
import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recovery numbers: {@code ZH}, district, year and six digits that count up within both. */
@Component
class RecoveryNumbers {

    private final RecoverySeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;

    RecoveryNumbers(RecoverySeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    String next(String districtCode) {
        String name = districtCode + Year.now(clock);
        RecoverySeries current = series.lock(name).orElseGet(() -> begin(name));
        return "ZH%s%06d".formatted(name, current.next());
    }

    private RecoverySeries begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new RecoverySeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
        return series.lock(name).orElseThrow();
    }
}
