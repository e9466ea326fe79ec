package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Figure;
import io.jiuyuan.oversight.Oversight.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A column in which units are compared: what it says, how it is drawn as a small bar, and by what it is sorted. */
public enum Column {
    CASES(Figure.CASES_OPEN, false),
    PLACEMENTS(Figure.PLACEMENTS_OVERDUE, true),
    RATE("期限内安置率", "本年内安置期限届满的人次中，在期限内就业的比例；政策目标见“安置率”。", Row::rate, "%"),
    VISIT_RATE("本月走访完成", "本月应当入户走访的人次中，已经走访的比例。", Row::visitRate, "%"),
    VISITS(Figure.VISITS_UNSUPERVISED, true),
    HOUSEHOLDS(Figure.HOUSEHOLDS_OPEN, true),
    TASKS(Figure.TASKS, false),
    TASKS_OVERDUE(Figure.TASKS_OVERDUE, true),
    OLDEST("最久待办", "最早到达、至今没有办结的任务距今的日数。", row -> (double) row.oldestTaskDays(), "日"),
    CLAIMS(
            "在途资金",
            "从提交申请到送财政、尚未拨付的补贴金额（万元）。",
            row -> wan(Figure.STAGES.stream()
                    .filter(stage -> stage.ordinal() <= Figure.CLAIMS_FINANCE.ordinal())
                    .mapToLong(row::totalOf)
                    .sum()),
            "万元"),
    SPENT("已支出", "本年各项资金已支付、扣除已追回的金额（万元）。", row -> wan(row.funds().spent()), "万元"),
    BUDGET_SHARE("预算执行", "本年已支出的资金占预算的比例；没有编制预算的不显示。", row -> row.funds().share(), "%");

    private static final double FEN_IN_WAN = 1_000_000;

    private final Figure figure;
    private final String label;
    private final String definition;
    private final Function<Row, Double> value;
    private final String unit;
    private final boolean bad;

    Column(Figure figure, boolean bad) {
        this.figure = figure;
        this.label = figure.label();
        this.definition = figure.definition();
        this.value = row -> (double) row.of(figure);
        this.unit = "";
        this.bad = bad;
    }

    Column(String label, String definition, Function<Row, Double> value, String unit) {
        this.figure = null;
        this.label = label;
        this.definition = definition;
        this.value = value;
        this.unit = unit;
        this.bad = false;
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static Double wan(long fen) {
        return fen / FEN_IN_WAN;
    }

    public String label() {
        return label;
    }

    /** Printed below the name of the column; empty for plain counts. */
    public String unit() {
        return unit.equals("%") ? "" : unit;
    }

    public String definition() {
        return definition;
    }

    /** Name of the figure whose list is behind the number; null without one. */
    public String list() {
        return figure == null ? null : figure.name();
    }

    public boolean bad(Row row) {
        return bad && value(row) != null && value(row) > 0;
    }

    /** Null where there is nothing to tell. */
    public Double value(Row row) {
        return value.apply(row);
    }

    public String text(Row row) {
        Double number = value(row);
        if (number == null) {
            return "—";
        }
        return switch (unit) {
            case "%" -> "%.1f%%".formatted(number);
            case "万元" -> number == 0 ? "0" : "%,.2f".formatted(number);
            default -> "%d".formatted(number.longValue());
        };
    }

    /** The longest bar of the column: the whole, or the largest number. */
    public double most(List<Row> rows) {
        double largest = rows.stream()
                .map(this::value)
                .filter(number -> number != null)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return unit.equals("%") ? Math.max(100, largest) : largest;
    }

    /** Units without a number come last, whichever way it is sorted. */
    Comparator<Row> order(boolean ascending) {
        Comparator<Double> numbers = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(this::value, Comparator.nullsLast(numbers));
    }
}
