package io.jiuyuan.disbursement;

/** Card numbers for tests. */
public final class Cards {

    private Cards() {}

    /** That number with its check digit. */
    public static String of(String body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            int digit = body.charAt(body.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** The n-th card of a series of its own. */
    public static String numbered(int n) {
        return of("621700%012d".formatted(n));
    }
}
