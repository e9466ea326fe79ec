package io.jiuyuan.oversight;

import io.jiuyuan.oversight.Counts.Cell;
import io.jiuyuan.oversight.Counts.CellKey;
import io.jiuyuan.oversight.Counts.Load;
import io.jiuyuan.oversight.Counts.LoadKey;
import io.jiuyuan.oversight.Counts.Worst;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of {@code V197}: what was counted ahead. Rows that have not changed are left alone. */
@Repository
class CountTable {

    /** Figures of money by source that have no list here: budgets have a page of their own. */
    static final String BUDGET = "FUND_BUDGET";

    static final String COMMITTED = "FUND_COMMITTED";
    static final String SPENT = "FUND_SPENT";

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CountTable(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param countedAt null before the first count
     * @param monthsOn the day on which all months were counted last
     */
    record State(Instant countedAt, LocalDate monthsOn, long tookMillis) {}

    State state() {
        return jdbc.queryForObject(
                "SELECT counted_at, months_on, took_ms FROM JY_OVERSIGHT_COUNT WHERE id = 1",
                (row, n) -> new State(
                        row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant(),
                        RecountQueries.day(row, "months_on", clock),
                        row.getLong(3)));
    }

    /** Whether the caller may count now; nobody else may until the lease has run out or the count is in. */
    boolean lease(Instant now, Duration time) {
        return jdbc.update(
                        "UPDATE JY_OVERSIGHT_COUNT SET leased_until = ? WHERE id = 1"
                                + " AND (leased_until IS NULL OR leased_until < ? OR leased_until > ?)",
                        Timestamp.from(now.plus(time)),
                        Timestamp.from(now),
                        // Left by a clock that stood later than ours.
                        Timestamp.from(now.plus(time)))
                == 1;
    }

    /** @param monthsOn null when not all months were counted */
    void counted(Instant at, LocalDate monthsOn, Duration took) {
        jdbc.update(
                "UPDATE JY_OVERSIGHT_COUNT SET counted_at = ?, months_on = COALESCE(?, months_on), took_ms = ?,"
                        + " leased_until = NULL WHERE id = 1",
                Timestamp.from(at),
                monthsOn,
                took.toMillis());
    }

    /**
     * @param firstMonth the oldest that is kept
     * @param counted from that month on months were counted; older ones stand as they are
     */
    void write(Counts counts, YearMonth firstMonth, YearMonth counted) {
        writeCells(counts.cells(), firstMonth.toString(), counted.toString());
        writeLoads(counts.loads());
        writeWorst(counts.worst());
    }

    private void writeCells(Map<CellKey, Cell> cells, String firstMonth, String counted) {
        Map<CellKey, Cell> fresh = new HashMap<>(cells);
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        Set<String> monthly =
                Set.copyOf(Figure.MONTHS.stream().map(Figure::name).toList());
        jdbc.query("SELECT * FROM JY_OVERSIGHT_FIGURE", row -> {
            CellKey key = new CellKey(
                    row.getString("unit_code"),
                    row.getString("figure"),
                    row.getString("member"),
                    row.getBoolean("own"));
            Cell known = new Cell(
                    row.getString("parent_code"),
                    row.getLong("amount"),
                    row.getLong("total"),
                    RecountQueries.day(row, "oldest", clock));
            Cell now = fresh.remove(key);
            boolean stands = monthly.contains(key.figure())
                    && key.member().compareTo(counted) < 0
                    && key.member().compareTo(firstMonth) >= 0;
            if (now == null && !stands) {
                gone.add(new Object[] {key.unitCode(), key.figure(), key.member(), key.own()});
            } else if (now != null && !now.equals(known)) {
                changed.add(new Object[] {
                    now.parentCode(),
                    now.amount(),
                    now.total(),
                    now.oldest(),
                    key.unitCode(),
                    key.figure(),
                    key.member(),
                    key.own()
                });
            }
        });
        batch("DELETE FROM JY_OVERSIGHT_FIGURE WHERE unit_code = ? AND figure = ? AND member = ? AND own = ?", gone);
        batch(
                "UPDATE JY_OVERSIGHT_FIGURE SET parent_code = ?, amount = ?, total = ?, oldest = ?"
                        + " WHERE unit_code = ? AND figure = ? AND member = ? AND own = ?",
                changed);
        List<Object[]> added = new ArrayList<>();
        fresh.forEach((key, cell) -> added.add(new Object[] {
            key.unitCode(),
            cell.parentCode(),
            key.figure(),
            key.member(),
            key.own(),
            cell.amount(),
            cell.total(),
            cell.oldest()
        }));
        batch(
                "INSERT INTO JY_OVERSIGHT_FIGURE (unit_code, parent_code, figure, member, own, amount, total, oldest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private void writeLoads(Map<LoadKey, Load> loads) {
        Map<LoadKey, Load> fresh = new HashMap<>(loads);
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        jdbc.query("SELECT * FROM JY_OVERSIGHT_LOAD", row -> {
            LoadKey key = new LoadKey(row.getString("unit_code"), row.getString("username"));
            Load known =
                    new Load(row.getLong("tasks"), row.getLong("overdue"), RecountQueries.day(row, "oldest", clock));
            Load now = fresh.remove(key);
            if (now == null) {
                gone.add(new Object[] {key.unitCode(), key.username()});
            } else if (!now.equals(known)) {
                changed.add(new Object[] {now.tasks(), now.overdue(), now.oldest(), key.unitCode(), key.username()});
            }
        });
        batch("DELETE FROM JY_OVERSIGHT_LOAD WHERE unit_code = ? AND username = ?", gone);
        batch(
                "UPDATE JY_OVERSIGHT_LOAD SET tasks = ?, overdue = ?, oldest = ? WHERE unit_code = ? AND username = ?",
                changed);
        List<Object[]> added = new ArrayList<>();
        fresh.forEach((key, load) ->
                added.add(new Object[] {key.unitCode(), key.username(), load.tasks(), load.overdue(), load.oldest()}));
        batch(
                "INSERT INTO JY_OVERSIGHT_LOAD (unit_code, username, tasks, overdue, oldest) VALUES (?, ?, ?, ?, ?)",
                added);
    }

    private void writeWorst(Map<String, List<Worst>> worst) {
        Map<String, List<Worst>> known = new HashMap<>();
        jdbc.query("SELECT * FROM JY_OVERSIGHT_WORST ORDER BY unit_code, place", row -> {
            known.computeIfAbsent(row.getString("unit_code"), unit -> new ArrayList<>())
                    .add(new Worst(
                            Figure.valueOf(row.getString("figure")),
                            row.getString("item"),
                            row.getString("case_number"),
                            row.getString("at_unit"),
                            row.getString("what"),
                            RecountQueries.day(row, "since", clock),
                            row.getString("officer")));
        });
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        known.keySet().stream()
                .filter(unit -> !known.get(unit).equals(worst.get(unit)))
                .forEach(unit -> gone.add(new Object[] {unit}));
        worst.forEach((unit, items) -> {
            if (!Objects.equals(items, known.get(unit))) {
                for (int place = 0; place < items.size(); place++) {
                    Worst item = items.get(place);
                    added.add(new Object[] {
                        unit,
                        place,
                        item.figure().name(),
                        item.item(),
                        item.caseNumber(),
                        item.unitCode(),
                        item.what(),
                        item.since(),
                        item.officer()
                    });
                }
            }
        });
        batch("DELETE FROM JY_OVERSIGHT_WORST WHERE unit_code = ?", gone);
        batch(
                "INSERT INTO JY_OVERSIGHT_WORST (unit_code, place, figure, item, case_number, at_unit, what, since,"
                        + " officer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added);
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}
