package io.jiuyuan.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * A valid citizen identity number (公民身份号码, GB 11643): 18 characters, a date of birth that exists, the right check
 * character. The area code is not held against today's list, because valid numbers carry abolished codes (DOMAIN section 3
 * item 11). {@link #toString()} is masked, so that a number never reaches a log by accident.
 */
public final class IdentityNumber {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST_YEAR = 1900;

    /** The document that carries the number, known by its first two digits. */
    public enum Kind {
        RESIDENT("居民身份证"),
        HONG_KONG("港澳居民居住证（香港）"),
        MACAO("港澳居民居住证（澳门）"),
        TAIWAN("台湾居民居住证");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why a text is no identity number. No message repeats the text. */
    public enum Reason {
        MISSING("请填写身份证号码"),
        OLD_NUMBER("这是15位旧号码，请填写18位身份证号码"),
        LENGTH("身份证号码应为18位"),
        CHARACTERS("身份证号码前17位应为数字，末位应为数字或X"),
        BIRTH_DATE("身份证号码中的出生日期不存在，请核对第7至14位"),
        BIRTH_YEAR("身份证号码中的出生年份早于1900年，请核对第7至10位"),
        FUTURE("身份证号码中的出生日期晚于今天，请核对第7至14位"),
        CHECKSUM("身份证号码校验不正确，请逐位核对");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** What is wrong, in Chinese, ready to be shown. */
        public String message() {
            return message;
        }
    }

    /**
     * What became of a text: exactly one of the two is null.
     *
     * @param number the number, null when invalid
     * @param reason why not, null when valid
     */
    public record Result(IdentityNumber number, Reason reason) {

        public boolean valid() {
            return reason == null;
        }
    }

    private final String value;
    private final LocalDate birthDate;

    private IdentityNumber(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number as people type it: surrounding blanks, full-width digits and a small x are accepted.
     *
     * @param text may be null
     * @param today the last day on which the holder can have been born
     */
    public static Result parse(String text, LocalDate today) {
        String value = normalized(text);
        Reason malformed = malformed(value);
        if (malformed != null) {
            return new Result(null, malformed);
        }
        LocalDate birthDate;
        try {
            birthDate = LocalDate.of(digits(value, 6, 10), digits(value, 10, 12), digits(value, 12, 14));
        } catch (DateTimeException noSuchDay) {
            return new Result(null, Reason.BIRTH_DATE);
        }
        if (birthDate.getYear() < EARLIEST_YEAR) {
            return new Result(null, Reason.BIRTH_YEAR);
        }
        if (birthDate.isAfter(today)) {
            return new Result(null, Reason.FUTURE);
        }
        if (value.charAt(LENGTH - 1) != checkCharacter(value)) {
            return new Result(null, Reason.CHECKSUM);
        }
        return new Result(new IdentityNumber(value, birthDate), null);
    }

    /**
     * As {@link #parse}, for a number that must be right.
     *
     * @param field path of the input field, named in the refusal
     * @throws InputRejected when it is not
     */
    public static IdentityNumber require(String field, String text, LocalDate today) {
        Result result = parse(text, today);
        if (!result.valid()) {
            throw new InputRejected(field, result.reason().message());
        }
        return result.number();
    }

    /** The 18 characters in the clear. */
    public String value() {
        return value;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return digits(value, 16, 17) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public Kind kind() {
        return switch (value.substring(0, 2)) {
            case "81" -> Kind.HONG_KONG;
            case "82" -> Kind.MACAO;
            case "83" -> Kind.TAIWAN;
            default -> Kind.RESIDENT;
        };
    }

    /**
     * Completed years (周岁) on that day. The birthday itself completes the year; who was born on 29 February completes it
     * on 1 March of a common year.
     *
     * @throws IllegalArgumentException for a day before birth
     */
    public int ageOn(LocalDate day) {
        if (day.isBefore(birthDate)) {
            throw new IllegalArgumentException("day before birth");
        }
        return Period.between(birthDate, day).getYears();
    }

    /** First six and last two characters, the rest starred: what lists and notices may show. */
    public String masked() {
        return value.substring(0, 6) + "*".repeat(10) + value.substring(LENGTH - 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Reason malformed(String value) {
        if (value.isEmpty()) {
            return Reason.MISSING;
        }
        if (value.length() == OLD_LENGTH && value.chars().allMatch(IdentityNumber::isDigit)) {
            return Reason.OLD_NUMBER;
        }
        if (value.length() != LENGTH) {
            return Reason.LENGTH;
        }
        char last = value.charAt(LENGTH - 1);
        boolean wellFormed =
                value.chars().limit(LENGTH - 1).allMatch(IdentityNumber::isDigit) && (isDigit(last) || last == 'X');
        return wellFormed ? null : Reason.CHARACTERS;
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static String normalized(String text) {
        if (text == null) {
            return "";
        }
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        StringBuilder value = new StringBuilder(to - from);
        text.substring(from, to).chars().map(IdentityNumber::halfWidth).forEach(c -> value.append((char) c));
        return value.toString();
    }

    private static int halfWidth(int c) {
        if (c >= '０' && c <= '９') {
            return c - '０' + '0';
        }
        return c == 'x' || c == 'ｘ' || c == 'Ｘ' ? 'X' : c;
    }

    /** Spreadsheets bring no-break and zero-width blanks along with a pasted number. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
