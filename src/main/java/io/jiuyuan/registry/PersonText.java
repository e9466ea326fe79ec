package io.jiuyuan.registry;

import java.util.regex.Pattern;

/** How names, phone numbers and e-mail addresses are written, for persons, household members and agents alike. */
public final class PersonText {

    /** Longest name, in characters as people count them. */
    public static final int MAX_NAME = 50;

    private static final Pattern CHINESE_NAME = Pattern.compile("[\\p{IsHan}〇]+(·[\\p{IsHan}〇]+)*");
    private static final Pattern LATIN_NAME = Pattern.compile("\\p{IsLatin}+([ .'’\\-]{1,2}\\p{IsLatin}+)*\\.?");
    private static final Pattern DOTS = Pattern.compile(" *[•‧・･∙⋅．] *| *· *");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Cf}]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?[2-9]\\d{6,7}(-\\d{1,6})?");

    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9_%+-]{1,64}(\\.[A-Za-z0-9_%+-]{1,64}){0,9}"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,9}[A-Za-z][A-Za-z0-9-]{1,61}");

    private PersonText() {}

    /** One kind of middle dot, no blanks at the ends, none inside a Chinese name; null stays null. */
    public static String name(String raw) {
        if (raw == null) {
            return null;
        }
        String text = DOTS.matcher(BLANKS.matcher(raw).replaceAll(" ").strip()).replaceAll("·");
        return text.codePoints().anyMatch(Character::isIdeographic) ? text.replace(" ", "") : text;
    }

    /**
     * Chinese names in any character of the national set, rare ones (𠮷) included, with a middle dot between parts; names
     * in Latin letters for foreigners.
     *
     * @param name as {@link #name} gives it
     */
    public static boolean isName(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= 2
                && length <= MAX_NAME
                && (CHINESE_NAME.matcher(name).matches()
                        || LATIN_NAME.matcher(name).matches());
    }

    /** Digits half width, no blanks, no +86; null stays null. */
    public static String phone(String raw) {
        if (raw == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        BLANKS.matcher(raw).replaceAll("").chars().map(PersonText::halfWidth).forEach(c -> text.append((char) c));
        String number = text.toString().replaceFirst("^(\\+86|0086)-?", "");
        String digits = number.replace("-", "");
        return MOBILE.matcher(digits).matches() ? digits : number;
    }

    /** A mobile number of mainland China, or a landline with its area code. */
    public static boolean isPhone(String phone) {
        return MOBILE.matcher(phone).matches() || LANDLINE.matcher(phone).matches();
    }

    /** First three and last four digits, or all but the last three of a landline, starred. */
    public static String maskedPhone(String phone) {
        if (MOBILE.matcher(phone).matches()) {
            return phone.substring(0, 3) + "****" + phone.substring(7);
        }
        int shown = Math.min(3, phone.length());
        return "*".repeat(phone.length() - shown) + phone.substring(phone.length() - shown);
    }

    /** No blanks, at sign and dots half width, as a Chinese keyboard may give them otherwise; null stays null. */
    public static String email(String raw) {
        return raw == null
                ? null
                : BLANKS.matcher(raw)
                        .replaceAll("")
                        .replace('＠', '@')
                        .replace('．', '.')
                        .replace('。', '.');
    }

    /** An address of Latin letters and digits, at most 254 characters. */
    public static boolean isEmail(String email) {
        return email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches();
    }

    private static int halfWidth(int c) {
        if (c >= '０' && c <= '９') {
            return c - '０' + '0';
        }
        return c == '－' || c == '—' || c == '–' ? '-' : c == '＋' ? '+' : c;
    }
}
