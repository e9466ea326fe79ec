package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.EvaluationPolicy;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Scoring.Score;
import io.jiuyuan.statistics.domain.Assessment;
import io.jiuyuan.statistics.domain.AssessmentCorrection;
import io.jiuyuan.statistics.domain.AssessmentCorrectionRepository;
import io.jiuyuan.statistics.domain.AssessmentRepository;
import io.jiuyuan.statistics.domain.AssessmentScore;
import io.jiuyuan.statistics.domain.AssessmentScoreRepository;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultAssessments implements Assessments {

    private static final int REASON = 500;

    private final WatchedUnits watched;
    private final Sheets sheets;
    private final FixedAssessments fixing;
    private final AssessmentRepository assessments;
    private final AssessmentScoreRepository scores;
    private final AssessmentCorrectionRepository corrections;
    private final AssessmentPaper papers;
    private final Policies policies;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultAssessments(
            WatchedUnits watched,
            Sheets sheets,
            FixedAssessments fixing,
            AssessmentRepository assessments,
            AssessmentScoreRepository scores,
            AssessmentCorrectionRepository corrections,
            AssessmentPaper papers,
            Policies policies,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Clock clock) {
        this.watched = watched;
        this.sheets = sheets;
        this.fixing = fixing;
        this.assessments = assessments;
        this.scores = scores;
        this.corrections = corrections;
        this.papers = papers;
        this.policies = policies;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Scores by unit, with what the corrections make of them. */
    private record Scored(Map<String, List<Score>> fixed, Map<String, Map<String, Long>> corrected) {

        static Scored of(Map<String, List<Score>> fixed) {
            return new Scored(fixed, Map.of());
        }
    }

    @Override
    public Sheet sheet(Integer wanted, String unitCode) {
        int year = year(wanted);
        Unit unit = watched.unit(unitCode);
        if (unit.tier() == Tier.COMMUNITY) {
            throw new RuleRefused("no-assessment", "年终考核考核到街道（乡镇），社区不单独考核。");
        }
        String city = sheets.city(unit.code());
        Optional<Assessment> fixed = assessments.findByCityCodeAndAssessedYear(city, year);
        PolicyPack pack = fixed.map(each -> policies.version(each.policyVersion()))
                .orElseGet(() -> policies.at(unit.code(), lastDay(year)));
        EvaluationPolicy.Assessment rules = pack.evaluation()
                .assessment()
                .orElseThrow(() -> new RuleRefused("no-assessment", pack.cityName() + "的政策包没有设定年终考核。"));
        List<AssessmentCorrection> made =
                fixed
                        .map(each -> corrections.findByAssessmentIdOrderByCorrectedAt(each.getId()))
                        .orElse(List.of())
                        .stream()
                        .filter(each -> units.isWithin(each.unitCode(), unit.code()))
                        .toList();
        Instant asOf;
        Scored scored;
        if (fixed.isPresent()) {
            asOf = fixed.get().fixedAt();
            scored = kept(fixed.get(), unit, rules, made);
        } else {
            Sheets.Read read = sheets.read(unit, Period.year(year));
            asOf = read.asOf();
            scored = Scored.of(counted(read, unit, rules));
        }
        Officer officer = officers.current();
        Map<String, String> names = rules.indicators().stream()
                .collect(Collectors.toMap(EvaluationPolicy.Indicator::code, EvaluationPolicy.Indicator::name));
        return new Sheet(
                year,
                fixed.isPresent(),
                asOf,
                pack.version(),
                fixed.map(Assessment::sha256).orElse(null),
                fixed.map(fixing::intact).orElse(true),
                assessments.findByCityCodeOrderByAssessedYearDesc(city).stream()
                        .map(Assessment::assessedYear)
                        .toList(),
                new Statistics.Unit(unit.code(), unit.fullName()),
                watched.above(unit),
                rules.source().citation(),
                rules.indicators().stream()
                        .map(each -> new Indicator(
                                each.code(),
                                each.name(),
                                each.points(),
                                Scoring.bounds(each),
                                each.source().citation(),
                                each.scoring().citation()))
                        .toList(),
                rules.grades().stream()
                        .map(each -> new Grade(each.name(), each.from()))
                        .toList(),
                line(unit.code(), unit.name(), scored, rules),
                ranked(unit, scored, rules),
                made.stream()
                        .map(each -> new Corrected(
                                units.find(each.unitCode()).map(Unit::fullName).orElse(each.unitCode()),
                                names.getOrDefault(each.indicator(), each.indicator()),
                                Scoring.shown(each.pointsBefore()),
                                Scoring.shown(each.pointsAfter()),
                                each.reason(),
                                each.officerName(),
                                each.correctedAt()))
                        .toList(),
                fixed.isPresent() && officer.has(Role.CITY));
    }

    private int year(Integer wanted) {
        int now = LocalDate.now(clock).getYear();
        int year = wanted == null ? now : wanted;
        if (year > now || year < 1000) {
            throw new InputRejected("year", "请填写考核年度，不晚于" + now + "年。");
        }
        return year;
    }

    /** Of a year that runs, today: a pack that begins later is not applied yet. */
    private LocalDate lastDay(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return last.isAfter(today) ? today : last;
    }

    private static Map<String, List<Score>> counted(Sheets.Read read, Unit unit, EvaluationPolicy.Assessment rules) {
        Map<String, List<Score>> counted = new HashMap<>();
        read.below().stream()
                .filter(row -> !row.code().equals(unit.code()) && unit.tier() != Tier.STREET)
                .forEach(row -> counted.put(row.code(), FixedAssessments.score(rules, row)));
        counted.put(unit.code(), FixedAssessments.score(rules, read.total()));
        return counted;
    }

    private Scored kept(
            Assessment fixed, Unit unit, EvaluationPolicy.Assessment rules, List<AssessmentCorrection> made) {
        Map<String, EvaluationPolicy.Indicator> indicators =
                rules.indicators().stream().collect(Collectors.toMap(EvaluationPolicy.Indicator::code, each -> each));
        List<AssessmentScore> rows = new ArrayList<>(scores.findByAssessmentIdAndUnitCode(fixed.getId(), unit.code()));
        rows.addAll(scores.findByAssessmentIdAndParentCode(fixed.getId(), unit.code()));
        Map<String, Map<String, Score>> byUnit = new HashMap<>();
        rows.forEach(row -> byUnit.computeIfAbsent(row.unitCode(), code -> new HashMap<>())
                .put(
                        row.indicator(),
                        new Score(indicators.get(row.indicator()), row.part(), row.whole(), row.points())));
        Map<String, List<Score>> ordered = new HashMap<>();
        byUnit.forEach((code, of) -> ordered.put(
                code,
                rules.indicators().stream()
                        .map(each -> of.get(each.code()))
                        .filter(Objects::nonNull)
                        .toList()));
        Map<String, Map<String, Long>> corrected = new HashMap<>();
        made.forEach(each -> corrected
                .computeIfAbsent(each.unitCode(), code -> new HashMap<>())
                .put(each.indicator(), each.pointsAfter()));
        return new Scored(ordered, corrected);
    }

    private List<Line> ranked(Unit unit, Scored scored, EvaluationPolicy.Assessment rules) {
        List<Line> lines = scored.fixed().keySet().stream()
                .filter(code -> !code.equals(unit.code()))
                .sorted()
                .map(code -> line(code, units.find(code).map(Unit::name).orElse(code), scored, rules))
                .toList();
        List<BigDecimal> totals = lines.stream()
                .map(Line::total)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        return lines.stream()
                .map(line -> line.total() == null
                        ? line
                        : new Line(
                                line.code(),
                                line.name(),
                                line.items(),
                                line.total(),
                                line.grade(),
                                totals.indexOf(line.total()) + 1))
                .toList();
    }

    private static Line line(String code, String name, Scored scored, EvaluationPolicy.Assessment rules) {
        Map<String, Long> corrected = scored.corrected().getOrDefault(code, Map.of());
        List<Item> items = new ArrayList<>();
        List<Score> counted = new ArrayList<>();
        for (Score fixed : scored.fixed().getOrDefault(code, List.of())) {
            Long points = corrected.getOrDefault(fixed.indicator().code(), fixed.points());
            counted.add(new Score(fixed.indicator(), fixed.part(), fixed.whole(), points));
            items.add(new Item(
                    fixed.indicator().code(),
                    fixed.indicator().name(),
                    fixed.part(),
                    fixed.whole(),
                    fixed.percent(),
                    Scoring.shown(points),
                    fixed.indicator().points(),
                    Scoring.reason(fixed),
                    corrected.containsKey(fixed.indicator().code())));
        }
        BigDecimal total = Scoring.shown(Scoring.total(counted));
        return new Line(
                code,
                name,
                items,
                total,
                total == null ? null : rules.grade(total).name(),
                null);
    }

    @Override
    public void write(Integer year, String unitCode, OutputStream out) {
        Sheet sheet = sheet(year, unitCode);
        audit.record("assessment-exported", sheet.unit().code() + " " + sheet.year(), "年终考核表");
        AssessmentSheet.write(out, sheet, clock.getZone());
    }

    @Override
    @Transactional
    public byte[] paper(Integer wanted, String unitCode) {
        int year = year(wanted);
        Unit unit = watched.unit(unitCode);
        fixed(sheets.city(unit.code()), year);
        Sheet sheet = sheet(year, unit.code());
        return papers.of(sheet, units.get(sheets.city(unit.code())).name(), LocalDate.now(clock));
    }

    private Assessment fixed(String city, int year) {
        return assessments
                .findByCityCodeAndAssessedYear(city, year)
                .orElseThrow(() -> new RuleRefused("not-fixed", year + "年的考核尚未确定，年度统计冻结后确定。"));
    }

    @Override
    @Transactional
    public void correct(int year, String unitCode, String indicator, BigDecimal points, String reason) {
        Officer officer = officers.current();
        Unit unit = units.get(unitCode);
        jurisdiction.requireMayAct(officer, unit.code());
        if (!officer.has(Role.CITY)) {
            throw new AccessRefused("考核得分更正由市级经办");
        }
        Assessment fixed = fixed(sheets.city(unit.code()), year);
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON) {
            throw new InputRejected("reason", "请填写更正理由，不超过" + REASON + "字");
        }
        Item item = Optional.ofNullable(sheet(year, unit.code()).own()).map(Line::items).orElse(List.of()).stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new InputRejected("indicator", "该单位没有这项考核项目"));
        if (points == null
                || points.signum() < 0
                || points.compareTo(BigDecimal.valueOf(item.most())) > 0
                || points.stripTrailingZeros().scale() > 2) {
            throw new InputRejected("points", "得分应在0至" + item.most() + "分之间，最多两位小数");
        }
        if (item.points() != null && item.points().compareTo(points) == 0) {
            throw new InputRejected("points", "与现有得分相同，不必更正");
        }
        corrections.save(new AssessmentCorrection(
                fixed.getId(),
                unit.code(),
                indicator,
                item.points() == null ? null : hundredths(item.points()),
                hundredths(points),
                reason.strip(),
                officer.username(),
                officer.name(),
                clock.instant()));
        audit.record(
                "assessment-corrected",
                unit.code() + " " + year,
                indicator + " " + item.points() + " → " + points.toPlainString() + "：" + reason.strip());
    }

    private static long hundredths(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }
}
