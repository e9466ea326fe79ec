package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.Ledger.Filter;
import io.jiuyuan.ledgers.Ledger.Sort;
import io.jiuyuan.shared.InputRejected;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of a ledger, as conditions with bound values. */
final class LedgerQuery {

    static final String UNIT = "unit";
    static final String SORT = "sort";

    private final Ledger ledger;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Sort sort;

    /**
     * @param prefixes beginnings of the unit codes that may be shown; never empty
     * @throws InputRejected at a filter's code
     */
    LedgerQuery(Ledger ledger, Map<String, String> given, Set<String> prefixes, LocalDate today) {
        this.ledger = ledger;
        values.put("today", today);
        within(prefixes);
        keep(UNIT, given);
        ledger.filters().forEach(filter -> add(filter, given, today));
        keep(SORT, given);
        this.sort = ledger.sorts().stream()
                .filter(each -> each.code().equals(given.get(SORT)))
                .findFirst()
                .orElse(ledger.sorts().get(0));
    }

    private void within(Set<String> prefixes) {
        List<String> any = new ArrayList<>();
        for (String prefix : prefixes) {
            String name = "unit" + any.size();
            any.add("x.unit_code LIKE :" + name);
            values.put(name, prefix + "%");
        }
        conditions.add("(" + String.join(" OR ", any) + ")");
    }

    private void keep(String code, Map<String, String> given) {
        String value = given.get(code);
        if (value != null && !value.isBlank()) {
            chosen.put(code, value.strip());
        }
    }

    private void add(Filter filter, Map<String, String> given, LocalDate today) {
        keep(filter.code(), given);
        if (filter.input() == Ledger.Input.PERIOD) {
            chosen.computeIfAbsent(filter.code(), code -> YearMonth.from(today).toString());
        }
        String value = chosen.get(filter.code());
        if (value == null) {
            return;
        }
        switch (filter.input()) {
            case FLAG -> {
                if (!value.equals("true")) {
                    chosen.remove(filter.code());
                    return;
                }
            }
            case CHOICE -> {
                if (!filter.words().containsKey(value)) {
                    throw new InputRejected(filter.code(), "“" + filter.label() + "”没有这一项。");
                }
                values.put(filter.code(), value);
            }
            case TEXT -> values.put(filter.code(), value);
            case DAY -> values.put(filter.code(), day(filter, value));
            case LAST_DAY -> values.put(filter.code(), day(filter, value).plusDays(1));
            case PERIOD -> values.putAll(Period.of(value).until(today).values());
            case MONTH -> values.put(filter.code(), month(filter, value));
        }
        conditions.add(filter.condition());
    }

    private static LocalDate day(Filter filter, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InputRejected(filter.code(), "“" + filter.label() + "”请填写日期，如2026-03-31。");
        }
    }

    private static String month(Filter filter, String value) {
        try {
            return YearMonth.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new InputRejected(filter.code(), "“" + filter.label() + "”请填写月份，如2026-03。");
        }
    }

    Ledger ledger() {
        return ledger;
    }

    Sort sort() {
        return sort;
    }

    /** The conditions, joined. */
    String where() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    /** What was chosen, as in an address; fits the column that keeps it. */
    String text() {
        return chosen.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was chosen, for a person to read; codes of units stay codes. */
    String words() {
        String words = ledger.filters().stream()
                .filter(filter -> chosen.containsKey(filter.code()))
                .map(filter -> filter.input() == Ledger.Input.FLAG
                        ? filter.label()
                        : filter.label() + " "
                                + filter.words().getOrDefault(chosen.get(filter.code()), chosen.get(filter.code())))
                .collect(Collectors.joining("；"));
        String unit = chosen.get(UNIT);
        return (unit == null ? "" : "单位 " + unit + (words.isEmpty() ? "" : "；")) + words;
    }
}
