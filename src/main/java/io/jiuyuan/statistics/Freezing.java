package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.statistics.CellTable.Kept;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Freezes what is over: months, quarters, years. Each city's period is one transaction, and its key lets one node through, so
 * that a job that runs twice or on two nodes freezes once. Months that passed while nothing ran are frozen afterwards.
 */
@Component
class Freezing {

    private static final Logger log = LoggerFactory.getLogger(Freezing.class);
    private static final int MONTHS_BACK = 3;

    private final Tally tally;
    private final CellTable cells;
    private final Snapshots snapshots;
    private final FixedAssessments assessments;
    private final Units units;
    private final FrozenPeriodRepository periods;
    private final TransactionOperations transactions;
    private final AuditTrail audit;
    private final Clock clock;
    private final int days;

    Freezing(
            Tally tally,
            CellTable cells,
            Snapshots snapshots,
            FixedAssessments assessments,
            Units units,
            FrozenPeriodRepository periods,
            TransactionOperations transactions,
            AuditTrail audit,
            Clock clock,
            // A month's missed visits are told in its last night, over hours.
            @Value("${jiuyuan.statistics.days-after:1}") int days) {
        this.tally = tally;
        this.cells = cells;
        this.snapshots = snapshots;
        this.assessments = assessments;
        this.units = units;
        this.periods = periods;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(cron = "${jiuyuan.statistics.freeze:0 17 * * * *}", zone = "Asia/Shanghai")
    void work() {
        LocalDate today = LocalDate.now(clock).minusDays(days);
        for (Period period : over(today)) {
            freeze(period);
        }
    }

    private static List<Period> over(LocalDate today) {
        List<Period> over = new ArrayList<>();
        YearMonth month = YearMonth.from(today);
        for (int back = MONTHS_BACK; back > 0; back--) {
            over.add(Period.month(month.minusMonths(back)));
        }
        over.add(Period.quarterOf(Period.quarterOf(today).first().minusDays(1)));
        over.add(Period.year(today.getYear() - 1));
        return over;
    }

    /** Of all cities that have anything to count; a city that has frozen it is left alone. */
    void freeze(Period period) {
        if (cities().stream().allMatch(city -> frozen(city, period))) {
            return;
        }
        Map<String, List<Cell>> cities = tally.count(period);
        cities.forEach((city, counted) -> {
            try {
                transactions.executeWithoutResult(status -> freeze(city, period, counted));
            } catch (DataIntegrityViolationException another) {
                log.info("The figures of {} in {} are frozen already", period.code(), city);
            }
        });
    }

    private List<String> cities() {
        return units.children(null, Pageable.unpaged()).map(Unit::code).getContent();
    }

    private boolean frozen(String city, Period period) {
        return periods.findByCityCodeAndPeriod(city, period.code()).isPresent();
    }

    private void freeze(String city, Period period, List<Cell> counted) {
        if (frozen(city, period)) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String hash = hash(counted);
        periods.saveAndFlush(new FrozenPeriod(city, period.code(), period.last(), counted.size(), hash, now));
        cells.insert(Kept.FROZEN, city, period.code(), counted);
        snapshots.forget(city, period.code());
        if (period.isYear()) {
            assessments.fix(city, period, now);
        }
        audit.record("statistics-frozen", city + " " + period.code(), counted.size() + " 项，校验值 " + hash);
    }

    /** SHA-256 of the cells in their order, in hex. */
    static String hash(List<Cell> cells) {
        MessageDigest digest = sha256();
        cells.forEach(cell -> add(digest, cell));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As {@link #hash}, of what is kept now. */
    String hashKept(String city, String period) {
        MessageDigest digest = sha256();
        cells.read(city, period, cell -> add(digest, cell));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of lines, in hex. */
    static String sha256(List<String> lines) {
        MessageDigest digest = sha256();
        lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Cell cell) {
        digest.update(cell.line().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
