package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.Statistics.Group;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.domain.Correction;
import io.jiuyuan.statistics.domain.CorrectionRepository;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Adds cells up for a unit: frozen ones with what was corrected, or those of now. */
@Component
class Sheets {

    private final Tally tally;
    private final CellTable table;
    private final FrozenPeriodRepository periods;
    private final CorrectionRepository corrections;
    private final FigureLedgers words;
    private final Units units;

    Sheets(
            Tally tally,
            CellTable table,
            FrozenPeriodRepository periods,
            CorrectionRepository corrections,
            FigureLedgers words,
            Units units) {
        this.tally = tally;
        this.table = table;
        this.periods = periods;
        this.corrections = corrections;
        this.words = words;
        this.units = units;
    }

    /**
     * @param corrected the same cells with what was corrected since
     * @param frozen null when they are counted now
     */
    record Cells(List<Cell> cells, List<Cell> corrected, FrozenPeriod frozen, List<Correction> corrections) {}

    Cells read(String city, Period period) {
        Optional<FrozenPeriod> frozen = periods.findByCityCodeAndPeriod(city, period.code());
        if (frozen.isEmpty()) {
            List<Cell> now = tally.count(period).getOrDefault(city, List.of());
            return new Cells(now, now, null, List.of());
        }
        List<Cell> cells = table.read(city, period.code());
        List<Correction> made = corrections.findByCityCodeAndPeriodOrderByCorrectedAt(city, period.code());
        return new Cells(cells, corrected(cells, made), frozen.get(), made);
    }

    private List<Cell> corrected(List<Cell> cells, List<Correction> made) {
        if (made.isEmpty()) {
            return cells;
        }
        Map<Correction.Place, Cell> byPlace = new LinkedHashMap<>();
        cells.forEach(cell -> byPlace.put(
                new Correction.Place(cell.unitCode(), cell.figure(), cell.dimension(), cell.member()), cell));
        made.forEach(correction -> {
            Correction.Place place = correction.place();
            Cell before = byPlace.get(place);
            String district = before != null ? before.districtCode() : district(place.unitCode());
            byPlace.put(
                    place,
                    new Cell(
                            district,
                            place.unitCode(),
                            place.figure(),
                            place.dimension(),
                            place.member(),
                            correction.change().after()));
        });
        return new ArrayList<>(byPlace.values());
    }

    private String district(String unitCode) {
        return units.atTier(unitCode, Tier.DISTRICT).map(Unit::code).orElse(unitCode);
    }

    /** The cells of a unit: all of a city's, or a district's, or a street's. */
    static List<Cell> within(List<Cell> cells, Unit unit) {
        return switch (unit.tier()) {
            case CITY -> cells;
            case DISTRICT ->
                cells.stream()
                        .filter(cell -> cell.districtCode().equals(unit.code()))
                        .toList();
            default ->
                cells.stream()
                        .filter(cell -> cell.unitCode().equals(unit.code()))
                        .toList();
        };
    }

    static Row total(List<Cell> cells, Unit unit) {
        return new Row(unit.code(), unit.fullName(), sum(cells, cell -> "").getOrDefault("", Map.of()));
    }

    /** Every open unit below has its row, also without a figure; a closed one only with figures. */
    List<Row> below(List<Cell> cells, Unit unit) {
        if (unit.tier() != Tier.CITY && unit.tier() != Tier.DISTRICT) {
            return List.of();
        }
        Map<String, Map<String, Long>> sums =
                new TreeMap<>(sum(cells, unit.tier() == Tier.CITY ? Cell::districtCode : Cell::unitCode));
        units.children(unit.code()).forEach(child -> sums.putIfAbsent(child.code(), Map.of()));
        List<Row> rows = new ArrayList<>();
        sums.forEach((code, amounts) -> rows.add(new Row(code, name(code, unit), amounts)));
        return rows;
    }

    private String name(String code, Unit of) {
        return code.equals(of.code())
                ? of.name() + "（本级）"
                : units.find(code).map(Unit::name).orElse(code);
    }

    private static Map<String, Map<String, Long>> sum(List<Cell> cells, Function<Cell, String> by) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        cells.stream()
                .filter(cell -> cell.dimension().equals(Dimension.TOTAL.name()))
                .forEach(cell -> sums.computeIfAbsent(by.apply(cell), code -> new HashMap<>())
                        .merge(cell.figure(), cell.amount(), Long::sum));
        return sums;
    }

    /** Dimensions that occur, with their members in the order of their names' list. */
    List<Group> groups(List<Cell> cells) {
        List<Group> groups = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension == Dimension.TOTAL) {
                continue;
            }
            Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
            Map<String, String> names = words.members(dimension);
            names.keySet().forEach(member -> sums.put(member, new HashMap<>()));
            cells.stream()
                    .filter(cell -> cell.dimension().equals(dimension.name()))
                    .forEach(cell -> sums.computeIfAbsent(cell.member(), member -> new HashMap<>())
                            .merge(cell.figure(), cell.amount(), Long::sum));
            List<Row> rows = sums.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> new Row(
                            entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(dimension, dimension.label(), rows));
            }
        }
        return groups;
    }

    String memberName(String dimension, String member) {
        return Arrays.stream(Dimension.values())
                .filter(each -> each.name().equals(dimension))
                .findFirst()
                .map(each -> words.members(each).getOrDefault(member, member))
                .orElse(member);
    }
}
