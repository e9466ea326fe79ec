package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.Ledger.Column;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.LedgerPage.Cell;
import io.jiuyuan.ledgers.LedgerTable.Raw;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.registry.Persons;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what is stored into what a page and a sheet show: words for codes, names for units, masked identity numbers. */
@Component
class LedgerCells {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Persons persons;
    private final Units units;
    private final Officers officers;
    private final Clock clock;

    LedgerCells(Persons persons, Units units, Officers officers, Clock clock) {
        this.persons = persons;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    List<LedgerPage.Row> rows(Ledger ledger, List<Raw> raws) {
        Set<String> people = ledger.columns().stream()
                .filter(column -> column.kind() == Kind.PERSON)
                .flatMap(column ->
                        raws.stream().map(raw -> (String) raw.values().get(column.name())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Names names = new Names(persons.maskedNumbers(people), new HashMap<>(), new HashMap<>());
        LocalDate today = LocalDate.now(clock);
        return raws.stream()
                .map(raw -> new LedgerPage.Row(ledger.columns().stream()
                        .map(column -> cell(column, raw.values().get(column.name()), names, today))
                        .toList()))
                .toList();
    }

    private record Names(Map<String, String> numbers, Map<String, String> units, Map<String, String> officers) {}

    private Cell cell(Column column, Object value, Names names, LocalDate today) {
        if (value == null) {
            return new Cell("", null, false);
        }
        String text = String.valueOf(value);
        return switch (column.kind()) {
            case TEXT, NUMBER, DAY -> plain(text);
            case WORD -> plain(column.words().getOrDefault(text, text));
            case DUE -> new Cell(text, null, ((LocalDate) value).isBefore(today));
            case MOMENT -> plain(MINUTE.format(((Timestamp) value).toInstant().atZone(clock.getZone())));
            case MONEY -> plain(BigDecimal.valueOf((Long) value, 2).toPlainString());
            case AGE ->
                plain(String.valueOf(Period.between((LocalDate) value, today).getYears()));
            case UNIT -> plain(names.units().computeIfAbsent(text, this::unitName));
            case CASE -> new Cell(text, "/cases/" + text, false);
            case HOUSEHOLD -> new Cell(text, "/households/" + text, false);
            case CLAIM -> new Cell(text, "/claims/" + text, false);
            case BATCH -> new Cell(text, "/payments/" + text, false);
            case PERSON -> plain(names.numbers().getOrDefault(text, ""));
            case OFFICER -> plain(names.officers().computeIfAbsent(text, this::officerName));
            case YES_NO -> plain((Long) value == 0 ? "否" : "是");
        };
    }

    private static Cell plain(String text) {
        return new Cell(text, null, false);
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::fullName).orElse(code);
    }

    private String officerName(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }
}
