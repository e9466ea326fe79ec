package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.CellTable.Kept;
import io.jiuyuan.statistics.CellTable.Sums;
import io.jiuyuan.statistics.domain.Correction;
import io.jiuyuan.statistics.domain.CorrectionRepository;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Two statements whatever the number of months: one over what is frozen, one over what is counted. */
@Service
class DefaultTrends implements Trends {

    private final WatchedUnits watched;
    private final Sheets sheets;
    private final Snapshots snapshots;
    private final CellTable table;
    private final List<FigureSource> sources;
    private final FrozenPeriodRepository periods;
    private final CorrectionRepository corrections;
    private final Units units;
    private final Clock clock;

    DefaultTrends(
            WatchedUnits watched,
            Sheets sheets,
            Snapshots snapshots,
            CellTable table,
            List<FigureSource> sources,
            FrozenPeriodRepository periods,
            CorrectionRepository corrections,
            Units units,
            Clock clock) {
        this.watched = watched;
        this.sheets = sheets;
        this.snapshots = snapshots;
        this.table = table;
        this.sources = sources;
        this.periods = periods;
        this.corrections = corrections;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Trend of(String unitCode, int months, List<String> figures) {
        Unit unit = watched.unit(unitCode);
        String city = sheets.city(unit.code());
        YearMonth last = YearMonth.now(clock);
        int count = Math.max(1, Math.min(months, MOST_MONTHS));
        List<Period> all = IntStream.range(0, count)
                .mapToObj(at -> Period.month(last.minusMonths(count - 1L - at)))
                .toList();
        List<String> codes = all.stream().map(Period::code).toList();
        Map<String, FrozenPeriod> frozen = periods.findByCityCodeAndPeriodIn(city, codes).stream()
                .collect(Collectors.toMap(FrozenPeriod::period, Function.identity()));
        Map<String, Instant> moments = new TreeMap<>();
        frozen.values().forEach(each -> moments.put(each.period(), each.frozenAt()));
        all.stream()
                .filter(period -> !frozen.containsKey(period.code()))
                .forEach(
                        period -> snapshots.find(city, period).ifPresent(moment -> moments.put(period.code(), moment)));
        Sums stand = table.totals(Kept.FROZEN, city, List.copyOf(frozen.keySet()), unit);
        correct(stand, city, List.copyOf(frozen.keySet()), unit);
        Sums counted = table.totals(
                Kept.SNAPSHOT,
                city,
                codes.stream().filter(code -> !frozen.containsKey(code)).toList(),
                unit);
        List<Month> rows = new ArrayList<>();
        all.forEach(period -> {
            boolean stands = frozen.containsKey(period.code());
            Map<String, Long> amounts = new HashMap<>((stands ? stand : counted).row(period.code()));
            if (!figures.isEmpty()) {
                amounts.keySet().retainAll(figures);
            }
            rows.add(new Month(
                    period.code(),
                    period.name(),
                    stands,
                    moments.get(period.code()),
                    moments.containsKey(period.code()) ? amounts : Map.of()));
        });
        return new Trend(new Statistics.Unit(unit.code(), unit.fullName()), figures(figures), rows);
    }

    private void correct(Sums sums, String city, List<String> frozen, Unit unit) {
        for (Correction made : corrections.findByCityCodeAndPeriodIn(city, frozen)) {
            boolean counts = unit.tier() == Tier.COMMUNITY
                    ? made.place().dimension().equals(Dimension.COMMUNITY.name())
                            && made.place().member().equals(unit.code())
                    : made.place().dimension().equals(Dimension.TOTAL.name())
                            && units.isWithin(made.place().unitCode(), unit.code());
            if (counts) {
                sums.add(
                        made.period(),
                        made.place().figure(),
                        made.change().after() - made.change().before());
            }
        }
    }

    private List<Figure> figures(List<String> wanted) {
        return sources.stream()
                .flatMap(source -> source.figures().stream())
                .filter(figure -> wanted.isEmpty() || wanted.contains(figure.code()))
                .toList();
    }
}
