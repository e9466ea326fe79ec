package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.EvaluationPolicy;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.statistics.Scoring.Score;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.domain.Assessment;
import io.jiuyuan.statistics.domain.AssessmentRepository;
import io.jiuyuan.statistics.domain.AssessmentScore;
import io.jiuyuan.statistics.domain.AssessmentScoreRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fixes a year's scores of a city, its districts and their streets together with the year's figures. */
@Component
class FixedAssessments {

    private final Sheets sheets;
    private final Policies policies;
    private final Units units;
    private final AssessmentRepository assessments;
    private final AssessmentScoreRepository scores;
    private final AuditTrail audit;

    FixedAssessments(
            Sheets sheets,
            Policies policies,
            Units units,
            AssessmentRepository assessments,
            AssessmentScoreRepository scores,
            AuditTrail audit) {
        this.sheets = sheets;
        this.policies = policies;
        this.units = units;
        this.assessments = assessments;
        this.scores = scores;
        this.audit = audit;
    }

    static List<Score> score(EvaluationPolicy.Assessment rules, Row row) {
        return rules.indicators().stream()
                .map(indicator -> Scoring.of(indicator, row::of))
                .toList();
    }

    /** Within the transaction that freezes the year; nothing where the city's policy has no assessment. */
    void fix(String city, Period year, Instant now) {
        Optional<PolicyPack> pack = pack(city, year);
        Optional<EvaluationPolicy.Assessment> rules =
                pack.flatMap(each -> each.evaluation().assessment());
        if (rules.isEmpty()) {
            return;
        }
        Unit of = units.get(city);
        List<Scored> all = new ArrayList<>();
        List<Row> districts = sheets.frozenBelow(of, year);
        add(all, null, city, score(rules.get(), sum(districts)));
        below(all, of, districts, rules.get());
        districts.stream()
                .filter(row -> !row.code().equals(city))
                .map(row -> units.get(row.code()))
                .filter(unit -> unit.tier() == Tier.DISTRICT)
                .forEach(district -> below(all, district, sheets.frozenBelow(district, year), rules.get()));
        String hash = Freezing.sha256(all.stream()
                .map(scored -> scored.row(null))
                .sorted(ORDER)
                .map(AssessmentScore::line)
                .toList());
        Assessment fixed = assessments.saveAndFlush(
                new Assessment(city, year.first().getYear(), pack.get().version(), hash, now));
        scores.saveAll(all.stream().map(scored -> scored.row(fixed.getId())).toList());
        audit.record("assessment-fixed", city + " " + year.code(), all.size() + " 项得分，校验值 " + hash);
    }

    private static final Comparator<AssessmentScore> ORDER =
            Comparator.comparing(AssessmentScore::unitCode).thenComparing(AssessmentScore::indicator);

    private record Scored(String parent, String unit, Score score) {

        AssessmentScore row(String assessment) {
            return new AssessmentScore(
                    assessment, parent, unit, score.indicator().code(), score.part(), score.whole(), score.points());
        }
    }

    private static Row sum(List<Row> rows) {
        Map<String, Long> sums = new HashMap<>();
        rows.forEach(row -> row.amounts().forEach((figure, amount) -> sums.merge(figure, amount, Long::sum)));
        return new Row("", "", sums);
    }

    private static void below(List<Scored> all, Unit of, List<Row> rows, EvaluationPolicy.Assessment rules) {
        rows.stream()
                .filter(row -> !row.code().equals(of.code()))
                .forEach(row -> add(all, of.code(), row.code(), score(rules, row)));
    }

    private static void add(List<Scored> all, String parent, String unit, List<Score> scores) {
        scores.forEach(score -> all.add(new Scored(parent, unit, score)));
    }

    private Optional<PolicyPack> pack(String city, Period year) {
        try {
            return Optional.of(policies.at(city, year.last()));
        } catch (RuleRefused none) {
            return Optional.empty();
        }
    }

    boolean intact(Assessment fixed) {
        return Freezing.sha256(scores.findByAssessmentIdOrderByUnitCodeAscIndicatorAsc(fixed.getId()).stream()
                        .sorted(ORDER)
                        .map(AssessmentScore::line)
                        .toList())
                .equals(fixed.sha256());
    }
}
