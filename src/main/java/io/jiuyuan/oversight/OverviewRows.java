package io.jiuyuan.oversight;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.oversight.Oversight.Budget;
import io.jiuyuan.oversight.Oversight.Funds;
import io.jiuyuan.oversight.Oversight.Month;
import io.jiuyuan.oversight.Oversight.Place;
import io.jiuyuan.oversight.Oversight.Rate;
import io.jiuyuan.oversight.Oversight.Row;
import io.jiuyuan.oversight.Snapshot.Kept;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Turns what was counted ahead into rows, months, budgets and rates. */
@Component
class OverviewRows {

    /** What is overdue, each with its oldest day. */
    static final List<Figure> LATE =
            List.of(Figure.PLACEMENTS_OVERDUE, Figure.HOUSEHOLDS_OVERDUE, Figure.TASKS_OVERDUE);

    private final FundBudgets budgets;
    private final Policies policies;
    private final Clock clock;

    OverviewRows(FundBudgets budgets, Policies policies, Clock clock) {
        this.budgets = budgets;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param kept all of one unit; of monthly figures the running month's count */
    Row row(Place place, boolean below, YearMonth now, List<Kept> kept) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Map<Figure, Long> totals = new EnumMap<>(Figure.class);
        LocalDate oldestTask = null;
        LocalDate oldestHousehold = null;
        for (Kept cell : kept) {
            if (isFund(cell) || !cell.member().isEmpty() && !cell.member().equals(now.toString())) {
                continue;
            }
            Figure figure = Figure.valueOf(cell.figure());
            figures.put(figure, cell.amount());
            if (cell.total() != 0) {
                totals.put(figure, cell.total());
            }
            oldestTask = figure == Figure.TASKS ? cell.oldest() : oldestTask;
            oldestHousehold = figure == Figure.HOUSEHOLDS_OPEN ? cell.oldest() : oldestHousehold;
        }
        return new Row(
                place,
                below,
                figures,
                totals,
                days(oldestTask),
                days(oldestHousehold),
                percent(figures, Figure.RATE_PLACED, Figure.RATE_DUE),
                percent(figures, Figure.VISITS_DONE, Figure.VISITS_DUE),
                funds(kept, null));
    }

    List<Month> months(YearMonth now, List<Kept> kept) {
        Map<String, Map<Figure, Kept>> byMonth = new java.util.HashMap<>();
        kept.stream()
                .filter(cell -> !isFund(cell) && !cell.member().isEmpty())
                .forEach(cell -> byMonth.computeIfAbsent(cell.member(), month -> new EnumMap<>(Figure.class))
                        .put(Figure.valueOf(cell.figure()), cell));
        List<Month> months = new ArrayList<>();
        for (int back = FigureRows.MONTHS - 1; back >= 0; back--) {
            YearMonth month = now.minusMonths(back);
            Map<Figure, Kept> cells = byMonth.getOrDefault(month.toString(), Map.of());
            Map<Figure, Long> figures = new EnumMap<>(Figure.class);
            cells.forEach((figure, cell) -> figures.put(figure, cell.amount()));
            Kept paid = cells.get(Figure.MONTH_PAID);
            months.add(new Month(month, figures, paid == null ? 0 : paid.total()));
        }
        return months;
    }

    List<Budget> budgets(List<Kept> kept) {
        Map<String, String> names = budgets.sources();
        TreeSet<String> sources = new TreeSet<>();
        kept.stream().filter(OverviewRows::isFund).forEach(cell -> sources.add(cell.member()));
        return sources.stream()
                .map(source -> new Budget(source, names.getOrDefault(source, source), funds(kept, source)))
                .toList();
    }

    List<Rate> rates(Row total, String unitCode) {
        long due = total.of(Figure.RATE_DUE);
        long placed = total.of(Figure.RATE_PLACED);
        long late = total.of(Figure.RATE_PLACED_LATE);
        long assisted = total.of(Figure.ASSISTED);
        long employed = total.of(Figure.EMPLOYED);
        return List.of(
                rate(
                        "期限内安置率",
                        "本年内安置期限届满的人次中，在期限内（含届满当日）就业的比例。不含零就业家庭成员。"
                                + "期限自各市政策包规定的起算日起计；期限中止、改按新期限以及期限内退出的不计入。与政策目标比较时采用此口径。",
                        placed,
                        due,
                        target(unitCode)),
                rate("安置率（含超期安置）", "本年内安置期限届满的人次中，至今已经就业的比例，包括期限届满后才就业的。", placed + late, due, null),
                rate("在援人员就业率", "目前在援的全部人员中，已就业、正在跟踪的比例，暂缓的计入总数。", employed, assisted, null));
    }

    /** A city whose policy names none has none. */
    private Integer target(String unitCode) {
        try {
            return policies.at(unitCode, LocalDate.now(clock)).parameter(PolicyKey.PLACEMENT_RATE).stream()
                    .map(parameter -> parameter.number())
                    .findFirst()
                    .orElse(null);
        } catch (RuleRefused noPolicy) {
            return null;
        }
    }

    private static Rate rate(String name, String definition, long part, long whole, Integer target) {
        return new Rate(name, definition, part, whole, percent(part, whole), target);
    }

    private static Double percent(Map<Figure, Long> figures, Figure part, Figure whole) {
        return percent(figures.getOrDefault(part, 0L), figures.getOrDefault(whole, 0L));
    }

    private static Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
    }

    /** @param source null for all together */
    private static Funds funds(List<Kept> kept, String source) {
        long budget = sum(kept, CountTable.BUDGET, source);
        long spent = sum(kept, CountTable.SPENT, source);
        return new Funds(budget, sum(kept, CountTable.COMMITTED, source), spent, percent(spent, budget));
    }

    private static long sum(List<Kept> kept, String fund, String source) {
        return kept.stream()
                .filter(cell -> cell.figure().equals(fund))
                .filter(cell -> source == null || cell.member().equals(source))
                .mapToLong(Kept::total)
                .sum();
    }

    private static boolean isFund(Kept cell) {
        return cell.figure().startsWith("FUND");
    }

    private long days(LocalDate from) {
        return from == null ? 0 : ChronoUnit.DAYS.between(from, LocalDate.now(clock));
    }
}
