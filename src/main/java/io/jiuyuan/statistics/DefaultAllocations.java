package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.EvaluationPolicy;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.domain.AllocationValue;
import io.jiuyuan.statistics.domain.AllocationValueRepository;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultAllocations implements Allocations {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
    private static final long HUNDRED_PERCENT = 10_000;
    private static final int EXACT = 40;

    private final WatchedUnits watched;
    private final Sheets sheets;
    private final List<FigureSource> sources;
    private final AllocationValueRepository values;
    private final Policies policies;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultAllocations(
            WatchedUnits watched,
            Sheets sheets,
            List<FigureSource> sources,
            AllocationValueRepository values,
            Policies policies,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Clock clock) {
        this.watched = watched;
        this.sheets = sheets;
        this.sources = sources;
        this.values = values;
        this.policies = policies;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    private record Rules(PolicyPack pack, EvaluationPolicy.Allocation allocation) {}

    @Override
    public Table table(Integer wanted, String amountText) {
        int year = year(wanted);
        Unit city = city();
        Rules rules = rules(city, year);
        Long amount = amount(amountText);
        Sheets.Read read = sheets.read(city, Period.year(year));
        List<Row> districts = read.below().stream()
                .filter(row -> units.get(row.code()).tier() == Tier.DISTRICT)
                .toList();
        Map<String, Map<String, Value>> entered = entered(city.code(), year);
        List<Map<String, Value>> valued = districts.stream()
                .map(row -> values(rules, row, entered.getOrDefault(row.code(), Map.of())))
                .toList();
        List<Factor> factors = rules.allocation().factors().stream()
                .map(each -> factor(each, valued, Period.year(year), city.code()))
                .toList();
        List<BigDecimal> weights = weights(factors, valued);
        boolean shared = weights.stream().anyMatch(weight -> weight.signum() > 0);
        long[] percents = shared ? Shares.divide(weights, HUNDRED_PERCENT) : null;
        long[] fens = shared && amount != null ? Shares.divide(weights, amount) : null;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            lines.add(new Line(
                    districts.get(i).code(),
                    districts.get(i).name(),
                    valued.get(i),
                    percents == null ? null : BigDecimal.valueOf(percents[i], 2),
                    fens == null ? null : fens[i]));
        }
        return new Table(
                year,
                new Statistics.Unit(city.code(), city.name()),
                rules.pack().version(),
                rules.allocation().source().citation(),
                read.asOf(),
                read.frozen() != null,
                amount,
                shared,
                factors,
                lines,
                total(factors, lines));
    }

    private int year(Integer wanted) {
        int now = LocalDate.now(clock).getYear();
        int year = wanted == null ? now : wanted;
        if (year > now || year < 1000) {
            throw new InputRejected("year", "请填写年度，不晚于" + now + "年。");
        }
        return year;
    }

    private Unit city() {
        Unit unit = watched.unit(null);
        if (unit.tier() != Tier.CITY) {
            throw new AccessRefused("资金分配因素由市级汇总");
        }
        return unit;
    }

    private Rules rules(Unit city, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        PolicyPack pack = policies.at(city.code(), last.isAfter(today) ? today : last);
        return new Rules(
                pack,
                pack.evaluation()
                        .allocation()
                        .orElseThrow(() -> new RuleRefused("no-allocation", pack.cityName() + "的政策包没有设定资金分配因素。")));
    }

    private static Long amount(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().replace(",", "");
        if (!NUMBER.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
            throw new InputRejected("amount", "请填写分配金额（元），大于0，最多两位小数，如1000000.00。");
        }
        return Money.ofYuan(new BigDecimal(plain)).fen();
    }

    private Map<String, Map<String, Value>> entered(String city, int year) {
        Map<String, Map<String, Value>> entered = new HashMap<>();
        values.findByCityCodeAndAllocationYearOrderByEntryNo(city, year)
                .forEach(each -> entered.computeIfAbsent(each.districtCode(), code -> new HashMap<>())
                        .put(each.factor(), new Value(each.amount(), each.officerName(), each.enteredAt())));
        return entered;
    }

    private Map<String, Value> values(Rules rules, Row row, Map<String, Value> entered) {
        Map<String, Value> values = new LinkedHashMap<>();
        rules.allocation().factors().forEach(factor -> {
            if (factor.figure() == null) {
                values.put(factor.code(), entered.getOrDefault(factor.code(), new Value(null, null, null)));
            } else {
                long amount = row.of(factor.figure());
                boolean money = figure(factor.figure()).money();
                values.put(factor.code(), new Value(BigDecimal.valueOf(amount, money ? 2 : 0), null, null));
            }
        });
        return values;
    }

    private Figure figure(String code) {
        return sources.stream()
                .flatMap(source -> source.figures().stream())
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleRefused("no-figure", "政策包所列的统计指标" + code + "不存在。"));
    }

    private Factor factor(EvaluationPolicy.Factor of, List<Map<String, Value>> valued, Period year, String city) {
        List<BigDecimal> amounts =
                valued.stream().map(each -> each.get(of.code()).amount()).toList();
        boolean counts =
                amounts.stream().noneMatch(Objects::isNull) && amounts.stream().anyMatch(amount -> amount.signum() > 0);
        return new Factor(
                of.code(),
                of.name(),
                of.unit(),
                of.figure() != null,
                of.figure() == null ? null : figure(of.figure()).href(year),
                of.weight(),
                counts,
                of.source().citation(),
                of.weighting().citation());
    }

    /** Each district's share of every factor that counts, by its weight. */
    private static List<BigDecimal> weights(List<Factor> factors, List<Map<String, Value>> valued) {
        Map<String, BigDecimal> sums = new HashMap<>();
        factors.stream()
                .filter(Factor::counts)
                .forEach(factor -> valued.forEach(each ->
                        sums.merge(factor.code(), each.get(factor.code()).amount(), BigDecimal::add)));
        return valued.stream()
                .map(each -> factors.stream()
                        .filter(Factor::counts)
                        .map(factor -> each.get(factor.code())
                                .amount()
                                .multiply(BigDecimal.valueOf(factor.weight()))
                                .divide(sums.get(factor.code()), EXACT, RoundingMode.HALF_EVEN))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static Line total(List<Factor> factors, List<Line> lines) {
        Map<String, Value> sums = new LinkedHashMap<>();
        factors.forEach(factor -> sums.put(
                factor.code(),
                new Value(
                        lines.stream()
                                .map(line -> line.values().get(factor.code()).amount())
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal::add)
                                .orElse(null),
                        null,
                        null)));
        return new Line(
                "",
                "合计",
                sums,
                sum(lines, Line::percent),
                lines.stream().allMatch(line -> line.amount() != null)
                        ? lines.stream().mapToLong(Line::amount).sum()
                        : null);
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> of) {
        List<BigDecimal> all = lines.stream().map(of).filter(Objects::nonNull).toList();
        return all.isEmpty() ? null : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    @Transactional
    public void enter(Integer wanted, Map<String, String> given) {
        int year = year(wanted);
        Unit city = city();
        Officer officer = officers.current();
        jurisdiction.requireMayAct(officer, city.code());
        Rules rules = rules(city, year);
        List<AllocationValue> before = values.findByCityCodeAndAllocationYearOrderByEntryNo(city.code(), year);
        Map<String, AllocationValue> last = before.stream()
                .collect(Collectors.toMap(
                        each -> each.districtCode() + "." + each.factor(), each -> each, (one, later) -> later));
        List<FieldProblem> problems = new ArrayList<>();
        List<AllocationValue> changed = new ArrayList<>();
        units.children(city.code())
                .forEach(district -> rules.allocation().factors().stream()
                        .filter(factor -> factor.figure() == null)
                        .forEach(factor -> {
                            String field = district.code() + "." + factor.code();
                            String text = given.getOrDefault(field, "").strip().replace(",", "");
                            if (text.isEmpty()) {
                                return;
                            }
                            if (!NUMBER.matcher(text).matches()) {
                                problems.add(new FieldProblem(
                                        field, district.name() + "“" + factor.name() + "”请填写不小于0的数，最多两位小数"));
                                return;
                            }
                            AllocationValue now = last.get(field);
                            BigDecimal amount = new BigDecimal(text);
                            if (now == null || now.amount().compareTo(amount) != 0) {
                                changed.add(new AllocationValue(
                                        city.code(),
                                        year,
                                        district.code(),
                                        factor.code(),
                                        amount,
                                        officer.username(),
                                        officer.name(),
                                        clock.instant(),
                                        now == null ? 1 : now.entryNo() + 1));
                            }
                        }));
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        values.saveAll(changed);
        changed.forEach(each -> audit.record(
                "allocation-entered",
                each.districtCode() + " " + year,
                each.factor() + " " + each.amount().toPlainString()));
    }

    @Override
    public void write(Integer year, String amount, OutputStream out) {
        Table table = table(year, amount);
        audit.record("allocation-exported", table.city().code() + " " + table.year(), "资金分配因素表");
        AllocationSheet.write(out, table, clock.getZone());
    }
}
