package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.recognition.domain.CaseSeries;
import io.jiuyuan.recognition.domain.CaseSeriesRepository;
import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Case numbers: {@code JY}, district, year and six digits that count up within both. */
@Component
class CaseNumbers {

    private static final int DISTRICT_DIGITS = 6;

    private final CaseSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;

    CaseNumbers(CaseSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The district's next number; others who want one wait until this transaction ends, so that none is lost. */
    String next(Unit receiving) {
        String district = receiving.code().substring(0, DISTRICT_DIGITS);
        String name = district + Year.now(clock);
        CaseSeries current = series.lock(name).orElseGet(() -> begin(name));
        return "JY%s%06d".formatted(name, current.next());
    }

    private CaseSeries begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new CaseSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
        return series.lock(name).orElseThrow();
    }
}
