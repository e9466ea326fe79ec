package io.jiuyuan.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one count has found, added up from each unit to the city. It grows with the units and not with the cases, and months
 * are kept from the street upwards only.
 */
final class Counts {

    /** So many of the longest overdue are kept for each unit. */
    static final int WORST = 10;

    private final UnitPaths paths;
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<LoadKey, Load> loads = new HashMap<>();
    private final Map<String, List<Worst>> worst = new HashMap<>();

    Counts(UnitPaths paths) {
        this.paths = paths;
    }

    /**
     * @param member the month, or the source of money; otherwise empty
     * @param own without the units below
     */
    record CellKey(String unitCode, String figure, String member, boolean own) {}

    /** @param oldest null where no day is known */
    record Cell(String parentCode, long amount, long total, LocalDate oldest) {

        private Cell plus(long more, long moreTotal, LocalDate other) {
            return new Cell(parentCode, amount + more, total + moreTotal, earlier(oldest, other));
        }
    }

    /** @param username empty for what nobody has taken */
    record LoadKey(String unitCode, String username) {}

    record Load(long tasks, long overdue, LocalDate oldest) {

        private Load plus(Load other) {
            return new Load(tasks + other.tasks, overdue + other.overdue, earlier(oldest, other.oldest));
        }
    }

    record Worst(
            Figure figure,
            String item,
            String caseNumber,
            String unitCode,
            String what,
            LocalDate since,
            String officer) {

        static final Comparator<Worst> ORDER =
                Comparator.comparing(Worst::since).thenComparing(Worst::figure).thenComparing(Worst::item);
    }

    void add(String unitCode, Figure figure, String member, long amount, long total, LocalDate oldest) {
        add(unitCode, figure.name(), member, !figure.monthly(), amount, total, oldest);
    }

    void addMoney(String unitCode, String figure, String source, long fen) {
        add(unitCode, figure, source, false, 0, fen, null);
    }

    private void add(
            String unitCode, String figure, String member, boolean own, long amount, long total, LocalDate oldest) {
        for (String code : paths.of(unitCode)) {
            if (own || !UnitPaths.isCommunity(code)) {
                put(code, figure, member, false, amount, total, oldest);
            }
        }
        if (own && !UnitPaths.isCommunity(unitCode) && !paths.of(unitCode).isEmpty()) {
            put(unitCode, figure, member, true, amount, total, oldest);
        }
    }

    private void put(
            String unitCode, String figure, String member, boolean own, long amount, long total, LocalDate oldest) {
        cells.merge(
                new CellKey(unitCode, figure, member, own),
                new Cell(paths.parent(unitCode), amount, total, oldest),
                (known, more) -> known.plus(more.amount(), more.total(), more.oldest()));
    }

    void addLoad(String unitCode, String username, long tasks, long overdue, LocalDate oldest) {
        Load load = new Load(tasks, overdue, oldest);
        paths.of(unitCode)
                .forEach(code -> loads.merge(new LoadKey(code, username == null ? "" : username), load, Load::plus));
    }

    void addWorst(Worst item) {
        paths.of(item.unitCode()).forEach(code -> {
            List<Worst> kept = worst.computeIfAbsent(code, none -> new ArrayList<>());
            kept.add(item);
            if (kept.size() >= 4 * WORST) {
                kept.sort(Worst.ORDER);
                kept.subList(WORST, kept.size()).clear();
            }
        });
    }

    Map<CellKey, Cell> cells() {
        return cells;
    }

    Map<LoadKey, Load> loads() {
        return loads;
    }

    /** By unit, the worst first. */
    Map<String, List<Worst>> worst() {
        worst.replaceAll(
                (unit, kept) -> kept.stream().sorted(Worst.ORDER).limit(WORST).toList());
        return worst;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
