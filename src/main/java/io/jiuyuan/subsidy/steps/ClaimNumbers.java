package io.jiuyuan.subsidy.steps;

import io.jiuyuan.subsidy.domain.ClaimSeries;
import io.jiuyuan.subsidy.domain.ClaimSeriesRepository;
import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Claim numbers: {@code BT}, district, year and six digits that count up within both. */
@Component
public class ClaimNumbers {

    private final ClaimSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;

    ClaimNumbers(ClaimSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The district's next number; others who want one wait until this transaction ends, so that none is lost. */
    public String next(String districtCode) {
        String name = districtCode + Year.now(clock);
        ClaimSeries current = series.lock(name).orElseGet(() -> begin(name));
        return "BT%s%06d".formatted(name, current.next());
    }

    private ClaimSeries begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new ClaimSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
        return series.lock(name).orElseThrow();
    }
}
