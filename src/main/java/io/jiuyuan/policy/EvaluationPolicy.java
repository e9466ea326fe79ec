package io.jiuyuan.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a city judges its units at the end of a year (年终考核, T26), and by which factors it allocates money (Q12). Both are empty
 * in a pack without.
 */
public record EvaluationPolicy(Optional<Assessment> assessment, Optional<Allocation> allocation) {

    public static final EvaluationPolicy NONE = new EvaluationPolicy(Optional.empty(), Optional.empty());

    /** @param grades from the best downwards; the last one begins at 0 */
    public record Assessment(List<Indicator> indicators, List<Grade> grades, Source source) {

        /** @param score from 0 to 100 */
        public Grade grade(BigDecimal score) {
            return grades.stream()
                    .filter(grade -> score.compareTo(BigDecimal.valueOf(grade.from())) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param from least score, included */
    public record Grade(String code, String name, int from, Source source) {}

    /**
     * A share of two figures that earns points: all of them at {@code full} per cent, none at {@code zero}, between them by the
     * straight line. Less is better where {@code full} lies below {@code zero}.
     *
     * @param part codes of figures, added up
     * @param whole codes of figures, added up; where they come to 0 the indicator is left out of the score
     * @param source of the duty that is judged
     * @param scoring of points and bounds
     */
    public record Indicator(
            String code,
            String name,
            List<String> part,
            List<String> whole,
            int points,
            BigDecimal full,
            BigDecimal zero,
            Source source,
            Source scoring) {}

    public record Allocation(List<Factor> factors, Source source) {}

    /**
     * @param figure code of the figure that gives the value, null when an officer enters it
     * @param unit of the value, e.g. 人
     * @param weight in relation to those of the other factors
     * @param weighting source of the weight
     */
    public record Factor(
            String code, String name, String figure, String unit, int weight, Source source, Source weighting) {}
}
