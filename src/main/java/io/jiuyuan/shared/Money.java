package io.jiuyuan.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi, exact to the fen. Whatever does not come out in whole fen is rounded half up (四舍五入, away from
 * zero at the half); an amount too large for a long is an {@link ArithmeticException}, never a wrong number.
 *
 * @param fen hundredths of a yuan, may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int GROUP = 3;

    public static Money ofYuan(BigDecimal yuan) {
        return new Money(wholeFen(yuan.movePointRight(2)));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** E.g. {@code base.times(new BigDecimal("0.75"))} for 75 percent of a contribution. */
    public Money times(BigDecimal factor) {
        return new Money(wholeFen(BigDecimal.valueOf(fen).multiply(factor)));
    }

    /** The amount in yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** As printed on papers, e.g. {@code 5,180.00元}. */
    public String format() {
        StringBuilder text = new StringBuilder(toString());
        int sign = fen < 0 ? 1 : 0;
        for (int at = text.length() - ".00".length() - GROUP; at > sign; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.append('元').toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The plain amount in yuan, e.g. {@code 5180.00}, as payment files carry it. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }

    private static long wholeFen(BigDecimal fen) {
        return fen.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
