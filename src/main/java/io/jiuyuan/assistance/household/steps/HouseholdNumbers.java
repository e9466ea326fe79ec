package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.household.domain.HouseholdSeries;
import io.jiuyuan.assistance.household.domain.HouseholdSeriesRepository;
import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Household numbers: {@code LJ}, district, year and six digits that count up within both. */
@Component
class HouseholdNumbers {

    private static final int DISTRICT_DIGITS = 6;

    private final HouseholdSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;

    HouseholdNumbers(HouseholdSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    String next(String unitCode) {
        String name = unitCode.substring(0, DISTRICT_DIGITS) + Year.now(clock);
        HouseholdSeries current = series.lock(name).orElseGet(() -> begin(name));
        return "LJ%s%06d".formatted(name, current.next());
    }

    private HouseholdSeries begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new HouseholdSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
        return series.lock(name).orElseThrow();
    }
}
