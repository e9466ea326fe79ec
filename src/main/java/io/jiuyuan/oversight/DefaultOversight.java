package io.jiuyuan.oversight;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.oversight.OversightTables.Listed;
import io.jiuyuan.oversight.Snapshot.Kept;
import io.jiuyuan.oversight.Snapshot.KeptWorst;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultOversight implements Oversight {

    private static final int PAGE = 50;
    private static final int OFFICERS = 20;
    private static final int WORST = 5;

    private final OversightTables tables;
    private final Snapshot snapshot;
    private final CountTable counts;
    private final OverviewRows rows;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final WorkLoads loads;
    private final Clock clock;

    DefaultOversight(
            OversightTables tables,
            Snapshot snapshot,
            CountTable counts,
            OverviewRows rows,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            WorkLoads loads,
            Clock clock) {
        this.loads = loads;
        this.tables = tables;
        this.snapshot = snapshot;
        this.counts = counts;
        this.rows = rows;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public Overview of(String unitCode) {
        Officer officer = officers.current();
        Unit unit = watched(officer, unitCode);
        YearMonth now = YearMonth.now(clock);
        Map<Boolean, List<Kept>> here = snapshot.of(unit.code()).stream().collect(Collectors.partitioningBy(Kept::own));
        Row total = rows.row(new Place(unit.code(), unit.fullName()), false, now, here.get(false));
        return new Overview(
                counts.state().countedAt(),
                LocalDate.now(clock),
                placeOf(unit),
                above(officer, unit),
                total,
                below(unit, now, here.get(true)),
                loads(unit),
                rows.rates(total, unit.code()),
                rows.months(now, here.get(false)),
                rows.budgets(here.get(false)),
                worst(unit, WORST));
    }

    @Override
    public Urgent urgent(int most) {
        Unit unit = watched(officers.current(), null);
        long total = snapshot.of(unit.code()).stream()
                .filter(kept -> !kept.own())
                .filter(kept ->
                        OverviewRows.LATE.stream().anyMatch(late -> late.name().equals(kept.figure())))
                .mapToLong(Kept::amount)
                .sum();
        return new Urgent(placeOf(unit), worst(unit, most), total);
    }

    @Override
    public Listing list(Figure figure, String unitCode, YearMonth month, String username, int page) {
        Unit unit = watched(officers.current(), unitCode);
        YearMonth of = month == null ? YearMonth.now(clock) : month;
        String path = tables.path(unit.code());
        List<Listed> found = tables.list(figure, of, path, username, page, PAGE);
        Map<String, String> helpers = figure == Figure.PLACEMENTS_OVERDUE
                ? loads.helpers(found.stream().map(Listed::caseNumber).toList())
                : Map.of();
        List<Item> items = found.stream()
                .map(listed -> item(figure, listed, helpers.getOrDefault(listed.caseNumber(), listed.officer())))
                .toList();
        long total = tables.count(figure, of, path, username);
        return new Listing(
                figure,
                new Place(unit.code(), unit.fullName()),
                figure.monthly() ? of : null,
                username,
                items,
                total,
                page,
                (int) ((total + PAGE - 1) / PAGE));
    }

    private Unit watched(Officer officer, String unitCode) {
        if (unitCode != null && !unitCode.isBlank()) {
            jurisdiction.requireMaySee(officer, unitCode);
            return units.get(unitCode);
        }
        return officer.posts().stream()
                .filter(post -> jurisdiction.maySee(officer, post.unitCode()))
                .min(Comparator.comparing((Post post) -> post.role().tier()).thenComparing(Post::unitCode))
                .map(post -> units.get(post.unitCode()))
                .orElseThrow(() -> new AccessRefused("您的岗位不查看工作情况。"));
    }

    private List<Place> above(Officer officer, Unit unit) {
        List<Place> above = new ArrayList<>();
        for (Unit at = unit; at != null && jurisdiction.maySee(officer, at.code()); ) {
            above.add(0, placeOf(at));
            at = at.parentCode() == null ? null : units.get(at.parentCode());
        }
        return above;
    }

    /** Open units and closed ones that still have something; the unit's own at the end. */
    private List<Row> below(Unit unit, YearMonth now, List<Kept> own) {
        Map<String, Place> places = new LinkedHashMap<>();
        units.children(unit.code()).forEach(child -> places.put(child.code(), placeOf(child)));
        Map<String, List<Kept>> kept =
                snapshot.below(unit.code(), now.toString()).stream().collect(Collectors.groupingBy(Kept::unitCode));
        kept.keySet().forEach(code -> places.computeIfAbsent(code, closed -> placeOf(units.get(closed))));
        List<Row> below = new ArrayList<>(places.values().stream()
                .map(place -> rows.row(place, true, now, kept.getOrDefault(place.code(), List.of())))
                .sorted(Comparator.comparingLong((Row row) -> row.of(Figure.PLACEMENTS_OVERDUE))
                        .thenComparingLong(row -> row.of(Figure.TASKS_OVERDUE))
                        .thenComparingLong(row -> row.of(Figure.CASES_OPEN))
                        .reversed())
                .toList());
        if (!own.isEmpty()) {
            below.add(rows.row(new Place(unit.code(), unit.name() + "（本级）"), false, now, own));
        }
        return below;
    }

    private List<Load> loads(Unit unit) {
        return snapshot.loads(unit.code(), OFFICERS).stream()
                .map(held -> new Load(
                        held.username().isEmpty() ? null : held.username(),
                        held.username().isEmpty() ? "（无人领取）" : held.name(),
                        held.tasks(),
                        held.overdue(),
                        days(held.oldest())))
                .toList();
    }

    /** What has been settled since it was counted is left out. */
    private List<Item> worst(Unit unit, int most) {
        List<KeptWorst> kept = snapshot.worst(unit.code());
        Map<Figure, List<String>> items = kept.stream()
                .collect(Collectors.groupingBy(
                        KeptWorst::figure,
                        () -> new EnumMap<>(Figure.class),
                        Collectors.mapping(KeptWorst::item, Collectors.toList())));
        Set<String> standing = items.entrySet().stream()
                .map(of -> tables.standing(of.getKey(), of.getValue()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return kept.stream()
                .filter(item -> standing.contains(item.item()))
                .limit(most)
                .map(item -> new Item(
                        item.figure(),
                        item.caseNumber(),
                        OversightWords.page(item.caseNumber()),
                        units.get(item.unitCode()).fullName(),
                        OversightWords.of(item.what()),
                        item.since(),
                        days(item.since()),
                        name(item.officer()),
                        0,
                        Matter.chosen(item.figure(), item.item(), item.caseNumber(), item.what(), item.officer())))
                .toList();
    }

    /** @param officer who holds it, null for nobody */
    private Item item(Figure figure, Listed listed, String officer) {
        return new Item(
                figure,
                listed.caseNumber(),
                OversightWords.page(listed.caseNumber()),
                listed.unitName(),
                OversightWords.of(listed.what()),
                listed.since(),
                days(listed.since()),
                name(officer),
                listed.total(),
                Matter.chosen(figure, listed.item(), listed.caseNumber(), listed.what(), officer));
    }

    private String name(String username) {
        return username == null
                ? ""
                : officers.find(username).map(Officer::name).orElse(username);
    }

    private long days(LocalDate from) {
        return from == null ? 0 : ChronoUnit.DAYS.between(from, LocalDate.now(clock));
    }

    private static Place placeOf(Unit unit) {
        return new Place(unit.code(), unit.name());
    }
}
