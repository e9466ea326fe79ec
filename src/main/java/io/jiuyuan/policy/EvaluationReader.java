package io.jiuyuan.policy;

import io.jiuyuan.policy.EvaluationPolicy.Allocation;
import io.jiuyuan.policy.EvaluationPolicy.Assessment;
import io.jiuyuan.policy.EvaluationPolicy.Factor;
import io.jiuyuan.policy.EvaluationPolicy.Grade;
import io.jiuyuan.policy.EvaluationPolicy.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads {@code evaluation} of a pack and refuses scores that would not come out at 100. */
final class EvaluationReader {

    private static final int WHOLE = 100;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private final Sources sources;

    EvaluationReader(Sources sources) {
        this.sources = sources;
    }

    EvaluationPolicy evaluation(YamlNode node) {
        return new EvaluationPolicy(
                node.has("assessment") ? Optional.of(node.child("assessment", this::assessment)) : Optional.empty(),
                node.has("allocation") ? Optional.of(node.child("allocation", this::allocation)) : Optional.empty());
    }

    private Assessment assessment(YamlNode node) {
        List<Indicator> indicators =
                node.nonEmpty("indicators", node.distinct("indicators", this::indicator, Indicator::code));
        int points = indicators.stream().mapToInt(Indicator::points).sum();
        if (points != WHOLE) {
            throw node.refused("indicators", "the points must add up to 100, found " + points);
        }
        List<Grade> grades = node.nonEmpty("grades", node.distinct("grades", this::grade, Grade::code));
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).from() >= grades.get(i - 1).from()) {
                throw node.refused("grades", "expected the best first, each from less than the one before");
            }
        }
        if (grades.get(grades.size() - 1).from() != 0) {
            throw node.refused("grades", "the last grade must begin at 0");
        }
        return new Assessment(indicators, grades, sources.of(node));
    }

    private Grade grade(YamlNode node) {
        return new Grade(node.code("code"), node.text("name"), node.number("from", 0, WHOLE), sources.of(node));
    }

    private record Scoring(int points, BigDecimal full, BigDecimal zero, Source source) {}

    private Indicator indicator(YamlNode node) {
        Scoring scoring = node.child("scoring", this::scoring);
        return new Indicator(
                node.code("code"),
                node.text("name"),
                node.nonEmpty("part", node.texts("part")),
                node.nonEmpty("whole", node.texts("whole")),
                scoring.points(),
                scoring.full(),
                scoring.zero(),
                sources.of(node),
                scoring.source());
    }

    private Scoring scoring(YamlNode node) {
        BigDecimal full = percent(node, "full");
        BigDecimal zero = percent(node, "zero");
        if (full.compareTo(zero) == 0) {
            throw node.refused("zero", "must differ from full");
        }
        return new Scoring(node.number("points", 1, WHOLE), full, zero, sources.of(node));
    }

    private static BigDecimal percent(YamlNode node, String key) {
        BigDecimal value = node.decimal(key);
        if (value.signum() < 0 || value.compareTo(MOST_PERCENT) > 0) {
            throw node.refused(key, "expected per cent from 0 to 1000, found " + value);
        }
        return value;
    }

    private Allocation allocation(YamlNode node) {
        return new Allocation(
                node.nonEmpty("factors", node.distinct("factors", this::factor, Factor::code)), sources.of(node));
    }

    private record Weight(int value, Source source) {}

    private Factor factor(YamlNode node) {
        Weight weight = node.child("weight", child -> new Weight(child.number("value", 1, 10_000), sources.of(child)));
        return new Factor(
                node.code("code"),
                node.text("name"),
                node.textOrNull("figure"),
                node.text("unit"),
                weight.value(),
                sources.of(node),
                weight.source());
    }
}
