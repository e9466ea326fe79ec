package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Sheets.Read;
import io.jiuyuan.statistics.domain.Correction;
import io.jiuyuan.statistics.domain.CorrectionRepository;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A look at figures that are not frozen may count them, which writes; so reads hold no transaction of their own. */
@Service
class DefaultStatistics implements Statistics {

    private static final int LISTED = 36;
    private static final int REASON = 500;

    private final Sheets sheets;
    private final Rates rates;
    private final Bulletins bulletins;
    private final Snapshots snapshots;
    private final Freezing freezing;
    private final CellTable table;
    private final WatchedUnits watched;
    private final List<FigureSource> sources;
    private final FrozenPeriodRepository periods;
    private final CorrectionRepository corrections;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultStatistics(
            Sheets sheets,
            Rates rates,
            Bulletins bulletins,
            Snapshots snapshots,
            Freezing freezing,
            CellTable table,
            WatchedUnits watched,
            List<FigureSource> sources,
            FrozenPeriodRepository periods,
            CorrectionRepository corrections,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.rates = rates;
        this.bulletins = bulletins;
        this.snapshots = snapshots;
        this.freezing = freezing;
        this.table = table;
        this.watched = watched;
        this.sources = sources;
        this.periods = periods;
        this.corrections = corrections;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Sheet sheet(String periodCode, String unitCode) {
        return sheet(period(periodCode), watched.unit(unitCode), officers.current());
    }

    private Period period(String code) {
        Period period = code == null || code.isBlank() ? Period.month(YearMonth.now(clock)) : Period.of(code);
        if (period.first().isAfter(LocalDate.now(clock))) {
            throw new InputRejected("period", period.name() + "尚未开始，没有统计数。");
        }
        return period;
    }

    private Sheet sheet(Period period, io.jiuyuan.organization.Unit unit, Officer officer) {
        Read read = sheets.read(unit, period);
        return new Sheet(
                period,
                read.frozen() == null
                        ? null
                        : new Frozen(
                                read.frozen().frozenAt(),
                                read.frozen().cells(),
                                read.frozen().sha256()),
                read.asOf(),
                periods.findByCityCodeOrderByLastDayDescPeriodDesc(sheets.city(unit.code()), Limit.of(LISTED)).stream()
                        .map(each -> Period.of(each.period()))
                        .toList(),
                new Unit(unit.code(), unit.fullName()),
                watched.above(unit),
                figures(),
                read.total(),
                read.below(),
                read.groups(),
                rates.of(read.total(), period, unit.code()),
                corrected(read.corrections()),
                read.frozen() != null && officer.has(Role.CITY));
    }

    @Override
    public void recount(String periodCode, String unitCode) {
        Period period = period(periodCode);
        String city = sheets.city(watched.unit(unitCode).code());
        if (periods.findByCityCodeAndPeriod(city, period.code()).isEmpty()) {
            snapshots.anew(city, period);
        }
    }

    @Override
    public Verification verify(String periodCode, String unitCode) {
        Period period = period(periodCode);
        String city = sheets.city(watched.unit(unitCode).code());
        FrozenPeriod frozen = frozen(city, period);
        String found = freezing.hashKept(city, period.code());
        return new Verification(
                period.code(),
                frozen.frozenAt(),
                frozen.cells(),
                frozen.sha256(),
                found,
                frozen.sha256().equals(found));
    }

    private FrozenPeriod frozen(String city, Period period) {
        return periods.findByCityCodeAndPeriod(city, period.code())
                .orElseThrow(() -> new RuleRefused("not-frozen", period.name() + "的统计尚未冻结。"));
    }

    private List<Figure> figures() {
        return sources.stream().flatMap(source -> source.figures().stream()).toList();
    }

    private List<Corrected> corrected(List<Correction> made) {
        Map<String, Figure> known = figures().stream().collect(Collectors.toMap(Figure::code, Function.identity()));
        Function<String, String> name = code ->
                units.find(code).map(io.jiuyuan.organization.Unit::fullName).orElse(code);
        return made.stream()
                .map(each -> new Corrected(
                        name.apply(each.place().unitCode()),
                        known.containsKey(each.place().figure())
                                ? known.get(each.place().figure()).label()
                                : each.place().figure(),
                        known.containsKey(each.place().figure())
                                && known.get(each.place().figure()).money(),
                        Dimension.valueOf(each.place().dimension()).label(),
                        sheets.memberName(each.place().dimension(), each.place().member()),
                        each.change().before(),
                        each.change().after(),
                        each.change().reason(),
                        each.change().officerName(),
                        each.correctedAt()))
                .toList();
    }

    @Override
    public void write(String period, String unitCode, OutputStream out) {
        Sheet sheet = sheet(period, unitCode);
        audit.record(
                "statistics-exported",
                sheet.unit().code() + " " + sheet.period().code(),
                "统计表");
        StatisticsSheet.write(out, sheet, clock.getZone());
    }

    @Override
    @Transactional
    public byte[] bulletin(String quarter, String unitCode) {
        Officer officer = officers.current();
        // It goes to all districts: whoever sees a district's figures may read it.
        String city = sheets.city(watched.unit(unitCode).code());
        Period period = Period.of(quarter);
        if (!period.code().contains("Q")
                || periods.findByCityCodeAndPeriod(city, period.code()).isEmpty()) {
            throw new RuleRefused("not-frozen", "该季度的统计尚未冻结，不能通报。");
        }
        Sheet sheet = sheet(period, units.get(city), officer);
        return bulletins.of(sheet, LocalDate.now(clock));
    }

    @Override
    @Transactional
    public void correct(String periodCode, Place place, long amount, String reason) {
        Officer officer = officers.current();
        Period period = Period.of(periodCode);
        String unit = units.get(place.unitCode()).code();
        jurisdiction.requireMayAct(officer, unit);
        if (!officer.has(Role.CITY)) {
            throw new AccessRefused("统计更正由市级经办");
        }
        if (amount < 0) {
            throw new InputRejected("amount", "更正后的数不能小于0");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON) {
            throw new InputRejected("reason", "请填写更正理由，不超过" + REASON + "字");
        }
        if (figures().stream().noneMatch(figure -> figure.code().equals(place.figure()))) {
            throw new InputRejected("figure", "没有这项指标");
        }
        String city = sheets.city(unit);
        if (periods.findByCityCodeAndPeriod(city, period.code()).isEmpty()) {
            throw new RuleRefused("not-frozen", "该统计期尚未冻结，请直接更正原始记录。");
        }
        String member = place.member() == null ? "" : place.member();
        Place cell = new Place(unit, place.figure(), place.dimension(), member);
        long before = table.amount(city, period.code(), cell)
                + corrections.findByCityCodeAndPeriodOrderByCorrectedAt(city, period.code()).stream()
                        .filter(each -> each.place()
                                .equals(new Correction.Place(
                                        unit, place.figure(), place.dimension().name(), member)))
                        .mapToLong(each -> each.change().after() - each.change().before())
                        .sum();
        if (before == amount) {
            throw new InputRejected("amount", "与现有数相同，不必更正");
        }
        corrections.save(new Correction(
                city,
                period.code(),
                new Correction.Place(unit, place.figure(), place.dimension().name(), member),
                new Correction.Change(before, amount, reason.strip(), officer.username(), officer.name()),
                clock.instant()));
        audit.record(
                "statistics-corrected",
                unit + " " + period.code(),
                place.figure() + " " + before + " → " + amount + "：" + reason.strip());
    }
}
