package io.jiuyuan.oversight;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.oversight.OversightTables.Counted;
import io.jiuyuan.oversight.OversightTables.Listed;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultOversight implements Oversight {

    private static final int PAGE = 50;
    private static final int OFFICERS = 40;
    private static final Map<String, String> WORDS = Map.of(
            "ZERO_EMPLOYMENT", "零就业家庭帮扶就业期限",
            "OTHERS", "帮扶就业期限",
            "ASSISTING", "帮扶中",
            "EMPLOYED", "已就业·跟踪",
            "SUSPENDED", "暂缓");

    private final OversightTables tables;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Clock clock;

    DefaultOversight(
            OversightTables tables,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            Policies policies,
            Clock clock) {
        this.tables = tables;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Overview of(String unitCode) {
        Officer officer = officers.current();
        Unit unit = watched(officer, unitCode);
        String path = tables.path(unit.code());
        Map<String, Sum> sums = new LinkedHashMap<>();
        units.children(unit.code()).forEach(child -> sums.put(child.code(), new Sum(placeOf(child), true)));
        Sum own = new Sum(new Place(unit.code(), unit.name() + "（本级）"), false);
        Sum total = new Sum(new Place(unit.code(), unit.fullName()), false);
        for (Figure figure : Figure.values()) {
            for (Counted counted : tables.count(figure, path)) {
                total.add(figure, counted);
                if (counted.path().equals(path)) {
                    own.add(figure, counted);
                } else {
                    String child = counted.path().substring(path.length()).split("/")[0];
                    sums.computeIfAbsent(child, code -> new Sum(placeOf(units.get(code)), true))
                            .add(figure, counted);
                }
            }
        }
        List<Row> below = new ArrayList<>(sums.values().stream()
                .map(this::row)
                .sorted(Comparator.comparingLong((Row row) -> row.of(Figure.PLACEMENTS_OVERDUE))
                        .thenComparingLong(row -> row.of(Figure.TASKS_OVERDUE))
                        .reversed())
                .toList());
        if (!own.figures.isEmpty()) {
            below.add(row(own));
        }
        return new Overview(
                today(), placeOf(unit), above(officer, unit), row(total), below, loads(path), rates(total, unit));
    }

    @Override
    public Listing list(Figure figure, String unitCode, String username, int page) {
        Unit unit = watched(officers.current(), unitCode);
        String path = tables.path(unit.code());
        List<Item> items = tables.list(figure, path, username, page, PAGE).stream()
                .map(this::item)
                .toList();
        long total = tables.total(figure, path, username);
        int pages = (int) ((total + PAGE - 1) / PAGE);
        return new Listing(figure, new Place(unit.code(), unit.fullName()), username, items, total, page, pages);
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

    private List<Load> loads(String path) {
        return tables.held(path).stream()
                .limit(OFFICERS)
                .map(held -> new Load(
                        held.officer(),
                        held.officer() == null ? "（无人领取）" : name(held.officer()),
                        held.tasks(),
                        held.overdue(),
                        days(held.oldest())))
                .toList();
    }

    private List<Rate> rates(Sum total, Unit unit) {
        long due = total.of(Figure.RATE_DUE);
        long placed = total.of(Figure.RATE_PLACED);
        long late = total.of(Figure.RATE_PLACED_LATE);
        long assisted = total.of(Figure.ASSISTED);
        long employed = total.of(Figure.EMPLOYED);
        Integer target = policies.at(unit.code(), today()).parameter(PolicyKey.PLACEMENT_RATE).stream()
                .map(parameter -> parameter.number())
                .findFirst()
                .orElse(null);
        return List.of(
                rate(
                        "期限内安置率",
                        "本年内安置期限届满的人次中，在期限内（含届满当日）就业的比例。不含零就业家庭成员。"
                                + "期限自各市政策包规定的起算日起计；期限中止、改按新期限以及期限内退出的不计入。与政策目标比较时采用此口径。",
                        placed,
                        due,
                        target),
                rate("安置率（含超期安置）", "本年内安置期限届满的人次中，至今已经就业的比例，包括期限届满后才就业的。", placed + late, due, null),
                rate("在援人员就业率", "目前在援的全部人员中，已就业、正在跟踪的比例，暂缓的计入总数。", employed, assisted, null));
    }

    private static Rate rate(String name, String definition, long part, long whole, Integer target) {
        return new Rate(name, definition, part, whole, percent(part, whole), target);
    }

    private static Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
    }

    private Row row(Sum sum) {
        return new Row(
                sum.place,
                sum.below,
                sum.figures,
                days(sum.oldestTask),
                percent(sum.of(Figure.RATE_PLACED), sum.of(Figure.RATE_DUE)));
    }

    private Item item(Listed listed) {
        String number = listed.caseNumber();
        return new Item(
                number,
                number != null && number.startsWith("JY"),
                listed.unitName(),
                listed.what() == null ? "" : WORDS.getOrDefault(listed.what(), listed.what()),
                listed.since(),
                days(listed.since()),
                listed.officer() == null ? "" : name(listed.officer()));
    }

    private String name(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private long days(LocalDate from) {
        return from == null ? 0 : ChronoUnit.DAYS.between(from, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Place placeOf(Unit unit) {
        return new Place(unit.code(), unit.name());
    }

    private static final class Sum {

        private final Place place;
        private final boolean below;
        private final Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        private LocalDate oldestTask;

        Sum(Place place, boolean below) {
            this.place = place;
            this.below = below;
        }

        void add(Figure figure, Counted counted) {
            figures.merge(figure, counted.number(), Long::sum);
            boolean older = oldestTask == null
                    || counted.oldest() != null && counted.oldest().isBefore(oldestTask);
            if (figure == Figure.TASKS && older) {
                oldestTask = counted.oldest();
            }
        }

        long of(Figure figure) {
            return figures.getOrDefault(figure, 0L);
        }
    }
}
