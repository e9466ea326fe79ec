package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Sheets.Cells;
import io.jiuyuan.statistics.domain.Correction;
import io.jiuyuan.statistics.domain.CorrectionRepository;
import io.jiuyuan.statistics.domain.FrozenPeriod;
import io.jiuyuan.statistics.domain.FrozenPeriodRepository;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultStatistics implements Statistics {

    private static final int LISTED = 36;
    private static final int REASON = 500;

    private final Sheets sheets;
    private final Rates rates;
    private final Bulletins bulletins;
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
        Period period =
                periodCode == null || periodCode.isBlank() ? Period.month(YearMonth.now(clock)) : Period.of(periodCode);
        Officer officer = officers.current();
        return sheet(period, watched(officer, unitCode), officer);
    }

    private Sheet sheet(Period period, io.jiuyuan.organization.Unit unit, Officer officer) {
        String city = city(unit.code());
        Cells read = sheets.read(city, period);
        List<Cell> cells = Sheets.within(read.corrected(), unit);
        Row total = Sheets.total(cells, unit);
        return new Sheet(
                period,
                frozen(read),
                periods.findByCityCodeOrderByLastDayDescPeriodDesc(city, Limit.of(LISTED)).stream()
                        .map(each -> Period.of(each.period()))
                        .toList(),
                new Unit(unit.code(), unit.fullName()),
                above(officer, unit),
                figures(),
                total,
                sheets.below(cells, unit),
                sheets.groups(cells),
                rates.of(total, period, unit.code()),
                corrected(read.corrections(), unit),
                read.frozen() != null && officer.has(Role.CITY));
    }

    private List<Figure> figures() {
        return sources.stream().flatMap(source -> source.figures().stream()).toList();
    }

    private io.jiuyuan.organization.Unit watched(Officer officer, String unitCode) {
        io.jiuyuan.organization.Unit unit;
        if (unitCode == null || unitCode.isBlank()) {
            unit = officer.posts().stream()
                    .filter(post -> jurisdiction.maySee(officer, post.unitCode()))
                    .min(Comparator.comparing((Post post) -> post.role().tier()).thenComparing(Post::unitCode))
                    .map(post -> units.get(post.unitCode()))
                    .orElseThrow(() -> new AccessRefused("您的岗位不查看统计"));
        } else {
            unit = units.get(unitCode.strip());
            jurisdiction.requireMaySee(officer, unit.code());
        }
        if (unit.tier() == Tier.COMMUNITY) {
            throw new AccessRefused("统计汇总到街道（乡镇）及以上单位，社区请查阅台账");
        }
        return unit;
    }

    private String city(String unitCode) {
        return units.atTier(unitCode, Tier.CITY)
                .map(io.jiuyuan.organization.Unit::code)
                .orElse(unitCode);
    }

    private List<Unit> above(Officer officer, io.jiuyuan.organization.Unit unit) {
        List<Unit> above = new ArrayList<>();
        for (var at = unit; at != null && jurisdiction.maySee(officer, at.code()); ) {
            above.add(0, new Unit(at.code(), at.name()));
            at = at.parentCode() == null ? null : units.get(at.parentCode());
        }
        return above;
    }

    private static Frozen frozen(Cells read) {
        FrozenPeriod of = read.frozen();
        return of == null
                ? null
                : new Frozen(
                        of.frozenAt(),
                        of.cells(),
                        of.sha256(),
                        Freezing.hash(read.cells()).equals(of.sha256()));
    }

    private List<Corrected> corrected(List<Correction> made, io.jiuyuan.organization.Unit unit) {
        Map<String, String> labels = figures().stream().collect(Collectors.toMap(Figure::code, Figure::label));
        Function<String, String> name = code ->
                units.find(code).map(io.jiuyuan.organization.Unit::fullName).orElse(code);
        return made.stream()
                .filter(each -> units.isWithin(each.place().unitCode(), unit.code()))
                .map(each -> new Corrected(
                        name.apply(each.place().unitCode()),
                        labels.getOrDefault(each.place().figure(), each.place().figure()),
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
        Sheet sheet = sheet(
                Period.of(quarter), units.get(city(watched(officer, unitCode).code())), officer);
        if (sheet.frozen() == null || !sheet.period().code().contains("Q")) {
            throw new RuleRefused("not-frozen", "该季度的统计尚未冻结，不能通报。");
        }
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
        String city = city(unit);
        Cells read = sheets.read(city, period);
        if (read.frozen() == null) {
            throw new RuleRefused("not-frozen", "该统计期尚未冻结，请直接更正原始记录。");
        }
        String member = place.member() == null ? "" : place.member();
        long before = read.corrected().stream()
                .filter(cell -> cell.unitCode().equals(unit) && cell.figure().equals(place.figure()))
                .filter(cell -> cell.dimension().equals(place.dimension().name())
                        && cell.member().equals(member))
                .mapToLong(Cell::amount)
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
