package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.CellTable.Kept;
import io.jiuyuan.statistics.CellTable.Sums;
import io.jiuyuan.statistics.Statistics.Group;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.domain.Correction;
import io.jiuyuan.statistics.domain.CorrectionRepository;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The figures of a unit: frozen ones with what was corrected, or those of the latest count. */
@Component
class Sheets {

    private final CellTable table;
    private final Snapshots snapshots;
    private final FrozenPeriodRepository periods;
    private final CorrectionRepository corrections;
    private final FigureLedgers words;
    private final Units units;

    Sheets(
            CellTable table,
            Snapshots snapshots,
            FrozenPeriodRepository periods,
            CorrectionRepository corrections,
            FigureLedgers words,
            Units units) {
        this.table = table;
        this.snapshots = snapshots;
        this.periods = periods;
        this.corrections = corrections;
        this.words = words;
        this.units = units;
    }

    /**
     * @param frozen null when they are not frozen
     * @param asOf when they were counted, or frozen
     * @param corrections of the unit and those below it
     */
    record Read(
            Row total,
            List<Row> below,
            List<Group> groups,
            FrozenPeriod frozen,
            Instant asOf,
            List<Correction> corrections) {}

    Read read(Unit unit, Period period) {
        String city = city(unit.code());
        Optional<FrozenPeriod> frozen = periods.findByCityCodeAndPeriod(city, period.code());
        Kept kept = frozen.isPresent() ? Kept.FROZEN : Kept.SNAPSHOT;
        Instant asOf = frozen.map(FrozenPeriod::frozenAt).orElseGet(() -> snapshots.need(city, period));
        List<Correction> made = frozen.isEmpty()
                ? List.of()
                : corrections.findByCityCodeAndPeriodOrderByCorrectedAt(city, period.code()).stream()
                        .filter(each -> concerns(each, unit))
                        .toList();
        Sums below = table.below(kept, city, period.code(), unit);
        Map<Dimension, Sums> members = unit.tier() == Tier.COMMUNITY
                ? new TreeMap<>()
                : new TreeMap<>(table.members(kept, city, period.code(), unit));
        made.forEach(each -> correct(each, unit, below, members));
        Map<String, Long> total = unit.tier() == Tier.COMMUNITY
                ? below.row(unit.code())
                : members.getOrDefault(Dimension.TOTAL, new Sums()).row("");
        return new Read(
                new Row(unit.code(), unit.fullName(), total),
                below(below, unit),
                groups(members),
                frozen.orElse(null),
                asOf,
                made);
    }

    /** The amounts of the units directly below as they are frozen, without corrections; also where nobody is signed in. */
    List<Row> frozenBelow(Unit unit, Period period) {
        return below(table.below(Kept.FROZEN, city(unit.code()), period.code(), unit), unit);
    }

    String city(String unitCode) {
        return units.atTier(unitCode, Tier.CITY).map(Unit::code).orElse(unitCode);
    }

    private boolean concerns(Correction made, Unit unit) {
        Correction.Place place = made.place();
        return unit.tier() == Tier.COMMUNITY
                ? place.member().equals(unit.code())
                : units.isWithin(place.unitCode(), unit.code());
    }

    /** Each correction is told with what stood before it, so that their differences add up. */
    private void correct(Correction made, Unit unit, Sums below, Map<Dimension, Sums> members) {
        Correction.Place place = made.place();
        long difference = made.change().after() - made.change().before();
        Dimension dimension = Dimension.valueOf(place.dimension());
        if (dimension == Dimension.COMMUNITY) {
            if (unit.tier() == Tier.STREET || unit.tier() == Tier.COMMUNITY) {
                below.add(place.member(), place.figure(), difference);
            }
            return;
        }
        members.computeIfAbsent(dimension, key -> new Sums()).add(place.member(), place.figure(), difference);
        if (dimension == Dimension.TOTAL && unit.tier() == Tier.CITY) {
            below.add(
                    units.atTier(place.unitCode(), Tier.DISTRICT)
                            .map(Unit::code)
                            .orElse(place.unitCode()),
                    place.figure(),
                    difference);
        } else if (dimension == Dimension.TOTAL && unit.tier() == Tier.DISTRICT) {
            below.add(place.unitCode(), place.figure(), difference);
        }
    }

    /** Every open unit below has its row, also without a figure; a closed one only with figures. */
    private List<Row> below(Sums sums, Unit unit) {
        if (unit.tier() == Tier.COMMUNITY) {
            return List.of();
        }
        Map<String, Map<String, Long>> rows = new TreeMap<>(sums.rows());
        units.children(unit.code()).forEach(child -> rows.putIfAbsent(child.code(), Map.of()));
        List<Row> below = new ArrayList<>();
        rows.forEach((code, amounts) -> below.add(new Row(code, name(code, unit), amounts)));
        return below;
    }

    private String name(String code, Unit of) {
        return code.equals(of.code())
                ? of.name() + "（本级）"
                : units.find(code).map(Unit::name).orElse(code);
    }

    /** Dimensions that occur, with their members in the order of their names' list. */
    private List<Group> groups(Map<Dimension, Sums> members) {
        List<Group> groups = new ArrayList<>();
        members.forEach((dimension, sums) -> {
            if (dimension != Dimension.TOTAL) {
                Map<String, String> names = words.members(dimension);
                Map<String, Map<String, Long>> ordered = new LinkedHashMap<>();
                names.keySet().stream()
                        .filter(sums.rows()::containsKey)
                        .forEach(member -> ordered.put(member, sums.row(member)));
                sums.rows().forEach(ordered::putIfAbsent);
                groups.add(new Group(
                        dimension,
                        dimension.label(),
                        ordered.entrySet().stream()
                                .map(entry -> new Row(
                                        entry.getKey(),
                                        names.getOrDefault(entry.getKey(), entry.getKey()),
                                        entry.getValue()))
                                .toList()));
            }
        });
        return groups;
    }

    String memberName(String dimension, String member) {
        if (dimension.equals(Dimension.COMMUNITY.name())) {
            return units.find(member).map(Unit::name).orElse(member);
        }
        return Arrays.stream(Dimension.values())
                .filter(each -> each.name().equals(dimension))
                .findFirst()
                .map(each -> words.members(each).getOrDefault(member, member))
                .orElse(member);
    }
}
