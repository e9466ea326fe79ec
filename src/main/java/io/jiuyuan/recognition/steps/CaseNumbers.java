package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.recognition.domain.CaseSeries;
import io.jiuyuan.recognition.domain.CaseSeriesRepository;
import io.jiuyuan.shared.NumberBlocks;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Case numbers: {@code JY}, district, year and six digits that count up within both. Each node takes them in blocks, so that
 * applications of a district need not wait for each other; a number that is not used is lost.
 */
@Component
class CaseNumbers {

    private static final int DISTRICT_DIGITS = 6;
    private static final int AT_A_TIME = 20;

    private final CaseSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;
    private final NumberBlocks blocks = new NumberBlocks(AT_A_TIME, this::take);

    CaseNumbers(CaseSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The district's next number, also where the caller's transaction comes to nothing. */
    String next(Unit receiving) {
        String name = receiving.code().substring(0, DISTRICT_DIGITS) + Year.now(clock);
        return "JY%s%06d".formatted(name, blocks.next(name));
    }

    private long take(String name) {
        return locked(name)
                .or(() -> {
                    begin(name);
                    return locked(name);
                })
                .orElseThrow();
    }

    private Optional<Long> locked(String name) {
        return separately.execute(status -> series.lock(name).map(held -> held.take(AT_A_TIME)));
    }

    private void begin(String name) {
        try {
            separately.executeWithoutResult(status -> series.saveAndFlush(new CaseSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
    }
}
