package io.jiuyuan.subsidy.steps;

import io.jiuyuan.shared.NumberBlocks;
import io.jiuyuan.subsidy.domain.ClaimSeries;
import io.jiuyuan.subsidy.domain.ClaimSeriesRepository;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claim numbers: {@code BT}, district, year and six digits that count up within both. Each node takes them in blocks, so that
 * claims of a district need not wait for each other; a number that is not used is lost.
 */
@Component
public class ClaimNumbers {

    private static final int AT_A_TIME = 20;

    private final ClaimSeriesRepository series;
    private final TransactionTemplate separately;
    private final Clock clock;
    private final NumberBlocks blocks = new NumberBlocks(AT_A_TIME, this::take);

    ClaimNumbers(ClaimSeriesRepository series, PlatformTransactionManager transactions, Clock clock) {
        this.series = series;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The district's next number, also where the caller's transaction comes to nothing. */
    public String next(String districtCode) {
        String name = districtCode + Year.now(clock);
        return "BT%s%06d".formatted(name, blocks.next(name));
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
            separately.executeWithoutResult(status -> series.saveAndFlush(new ClaimSeries(name)));
        } catch (DataIntegrityViolationException alreadyBegun) {
            // Another node was faster.
        }
    }
}
