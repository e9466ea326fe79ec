package io.jiuyuan.workdays;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workdays.domain.CalendarDay;
import io.jiuyuan.workdays.domain.CalendarDayRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DefaultCalendars implements Calendars {

    private static final int FIRST_BUILT_IN = 2002;

    private final CalendarDayRepository days;
    private final CalendarYears years;
    private final Officers officers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DefaultCalendars(
            CalendarDayRepository days,
            CalendarYears years,
            Officers officers,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.days = days;
        this.years = years;
        this.officers = officers;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Imported importCsv(byte[] csv) {
        String administrator = requireAdministrator().username();
        List<CalendarCsv.Row> rows = CalendarCsv.read(csv);
        Set<Integer> touched = rows.stream().map(r -> r.day().getYear()).collect(Collectors.toCollection(TreeSet::new));
        requireComplete(touched, rows);
        Instant now = clock.instant();
        List<CalendarDay> imported = rows.stream()
                .map(r -> new CalendarDay(r.day(), r.working(), r.name(), administrator, now))
                .toList();
        transaction.executeWithoutResult(status -> {
            touched.forEach(y -> days.deleteBetween(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)));
            days.saveAll(imported);
            audit.record("calendar-imported", touched.toString(), rows.size() + "天");
        });
        years.forget();
        return new Imported(rows.size(), List.copyOf(touched));
    }

    @Override
    public List<Year> published() {
        requireAdministrator();
        Map<Integer, Long> imported = new TreeMap<>();
        days.countByYear().forEach(row -> imported.put(((Number) row[0]).intValue(), (Long) row[1]));
        Set<Integer> all = new TreeSet<>(imported.keySet());
        IntStream.iterate(FIRST_BUILT_IN, y -> years.builtIn(y).published(), y -> y + 1)
                .forEach(all::add);
        return all.stream()
                .map(y -> new Year(y, years.builtIn(y).published(), imported.getOrDefault(y, 0L)))
                .toList();
    }

    /** A few rows of a new year shall not make its other holidays look like working days. */
    private void requireComplete(Set<Integer> touched, List<CalendarCsv.Row> rows) {
        Set<LocalDate> off = rows.stream()
                .filter(r -> !r.working())
                .map(CalendarCsv.Row::day)
                .collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        for (int year : touched) {
            if (!years.builtIn(year).published()) {
                StatutoryHolidays.of(year).forEach((day, name) -> {
                    if (!off.contains(day)) {
                        problems.add(new FieldProblem("file", year + "年缺少法定节假日：" + name + "（" + day + "）"));
                    }
                });
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private Officer requireAdministrator() {
        Officer officer = officers.current();
        if (!officer.has(Role.ADMIN)) {
            throw new AccessRefused("只有系统管理员可以维护工作日历");
        }
        return officer;
    }
}
