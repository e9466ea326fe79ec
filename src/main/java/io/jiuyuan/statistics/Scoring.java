package io.jiuyuan.statistics;

import io.jiuyuan.policy.EvaluationPolicy.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

/** Points for a share of figures, by the straight line between the bounds of the indicator. */
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 30;

    private Scoring() {}

    /** @param points in hundredths, null where there is nothing to divide by */
    record Score(Indicator indicator, long part, long whole, Long points) {

        boolean applies() {
            return points != null;
        }

        /** Two decimals, rounded half up; null where it does not apply. */
        BigDecimal percent() {
            return whole == 0 ? null : Scoring.percent(part, whole).setScale(2, RoundingMode.HALF_UP);
        }
    }

    static Score of(Indicator indicator, ToLongFunction<String> figures) {
        long part = indicator.part().stream().mapToLong(figures).sum();
        long whole = indicator.whole().stream().mapToLong(figures).sum();
        return new Score(indicator, part, whole, whole == 0 ? null : points(indicator, part, whole));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), EXACT, RoundingMode.HALF_UP);
    }

    private static long points(Indicator indicator, long part, long whole) {
        BigDecimal share = percent(part, whole)
                .subtract(indicator.zero())
                .divide(indicator.full().subtract(indicator.zero()), EXACT, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        return share.multiply(BigDecimal.valueOf(indicator.points()))
                .multiply(HUNDRED)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The whole score in hundredths: what was earned of the points of the indicators that apply, taken for 100.
     *
     * @return null where none applies
     */
    static Long total(List<Score> scores) {
        long most = scores.stream()
                .filter(Score::applies)
                .mapToLong(score -> score.indicator().points())
                .sum();
        if (most == 0) {
            return null;
        }
        long earned =
                scores.stream().filter(Score::applies).mapToLong(Score::points).sum();
        return BigDecimal.valueOf(earned)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Why so many points, in words that are printed. */
    static String reason(Score score) {
        if (score.whole() == 0) {
            return "无此项业务，不计分";
        }
        Indicator indicator = score.indicator();
        String share = score.part() + "÷" + score.whole() + "=" + score.percent() + "%";
        boolean more = indicator.full().compareTo(indicator.zero()) > 0;
        BigDecimal percent = percent(score.part(), score.whole());
        if (more ? percent.compareTo(indicator.full()) >= 0 : percent.compareTo(indicator.full()) <= 0) {
            return share + (more ? "，达到" : "，不超过") + plain(indicator.full()) + "%，得满分";
        }
        if (more ? percent.compareTo(indicator.zero()) <= 0 : percent.compareTo(indicator.zero()) >= 0) {
            return share + (more ? "，不高于" : "，不低于") + plain(indicator.zero()) + "%，不得分";
        }
        return share + "，在" + plain(indicator.zero()) + "%（零分）与" + plain(indicator.full()) + "%（满分）之间，按比例得分";
    }

    /** What the indicator asks for, as printed above its column. */
    static String bounds(Indicator indicator) {
        return plain(indicator.full()) + "%得满分，" + plain(indicator.zero()) + "%不得分";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Hundredths as {@code 29.50}. */
    static BigDecimal shown(Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
