package io.jiuyuan.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Valid identity numbers of nobody in particular, one per index. */
final class IdentityNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MEN = 500;

    private IdentityNumbers() {}

    /**
     * Of a man, by day of birth and sequence.
     *
     * @param index numbers differ for indices below {@code days * 500}
     * @param days births spread over so many days from {@code first} on
     */
    static String man(int index, LocalDate first, int days) {
        int sequence = index / days % MEN * 2 + 1;
        return complete("120101"
                + first.plusDays(index % days).format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", sequence));
    }

    private static String complete(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
