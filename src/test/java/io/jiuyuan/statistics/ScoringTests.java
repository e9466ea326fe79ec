package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.EvaluationPolicy.Indicator;
import io.jiuyuan.policy.Source;
import io.jiuyuan.statistics.Scoring.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Points follow the straight line between the two bounds, and never leave it. */
class ScoringTests {

    private static final Indicator RATE = indicator(30, "85", "60");
    private static final Indicator OPEN = indicator(15, "0", "20");

    private static Indicator indicator(int points, String full, String zero) {
        return new Indicator(
                "x",
                "x",
                List.of("PART"),
                List.of("WHOLE"),
                points,
                new BigDecimal(full),
                new BigDecimal(zero),
                Source.installation(),
                Source.installation());
    }

    private static Score score(Indicator indicator, long part, long whole) {
        return Scoring.of(indicator, Map.of("PART", part, "WHOLE", whole)::get);
    }

    @Test
    void moreIsBetterWhereFullLiesAboveZero() {
        assertThat(score(RATE, 85, 100).points()).isEqualTo(3000);
        assertThat(score(RATE, 100, 100).points()).isEqualTo(3000);
        assertThat(score(RATE, 60, 100).points()).isZero();
        assertThat(score(RATE, 0, 100).points()).isZero();
        assertThat(score(RATE, 80, 100).points()).isEqualTo(2400);
        assertThat(score(RATE, 2, 3).points()).isEqualTo(800);
    }

    @Test
    void lessIsBetterWhereFullLiesBelowZero() {
        assertThat(score(OPEN, 0, 7).points()).isEqualTo(1500);
        assertThat(score(OPEN, 1, 10).points()).isEqualTo(750);
        assertThat(score(OPEN, 1, 5).points()).isZero();
        assertThat(score(OPEN, 1, 1).points()).isZero();
    }

    @Test
    void whatDoesNotApplyIsLeftOutOfTheHundred() {
        Score none = score(RATE, 0, 0);
        assertThat(none.points()).isNull();
        assertThat(Scoring.reason(none)).isEqualTo("无此项业务，不计分");
        assertThat(Scoring.total(List.of(none, score(OPEN, 1, 10)))).isEqualTo(5000);
        assertThat(Scoring.total(List.of(none))).isNull();
        assertThat(Scoring.total(List.of(score(RATE, 80, 100), score(OPEN, 0, 1))))
                .isEqualTo(8667);
    }

    @Test
    void theReasonSaysWhereTheShareLies() {
        assertThat(Scoring.reason(score(RATE, 85, 100))).isEqualTo("85÷100=85.00%，达到85%，得满分");
        assertThat(Scoring.reason(score(RATE, 2, 3))).isEqualTo("2÷3=66.67%，在60%（零分）与85%（满分）之间，按比例得分");
        assertThat(Scoring.reason(score(RATE, 1, 2))).isEqualTo("1÷2=50.00%，不高于60%，不得分");
        assertThat(Scoring.reason(score(OPEN, 0, 2))).isEqualTo("0÷2=0.00%，不超过0%，得满分");
        assertThat(Scoring.reason(score(OPEN, 1, 2))).isEqualTo("1÷2=50.00%，不低于20%，不得分");
    }
}
