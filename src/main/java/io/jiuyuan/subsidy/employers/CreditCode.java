package io.jiuyuan.subsidy.employers;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 18 characters of digits and capitals without I, O, S, V and Z, the
 * last of them a check character modulo 31.
 */
public final class CreditCode {

    private static final int LENGTH = 18;
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int MODULUS = 31;

    private CreditCode() {}

    /** As people type it: blanks around it and small letters are accepted. */
    public static String normalized(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * @param code in its normal form
     * @return what is wrong, in Chinese; empty when it is right
     */
    public static Optional<String> problem(String code) {
        if (code.isEmpty()) {
            return Optional.of("请填写统一社会信用代码。");
        }
        if (code.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为18位。");
        }
        if (code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            return Optional.of("统一社会信用代码由数字和大写字母组成，不含I、O、S、V、Z。");
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code) ? Optional.empty() : Optional.of("统一社会信用代码校验不正确，请逐位核对。");
    }

    /** @param code its first 17 characters at least */
    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
