package io.jiuyuan.publicnotice.domain;

import java.util.List;
import java.util.regex.Pattern;

/** What a notice must not show (DOMAIN section 3 item 12). */
public final class PublicText {

    /** A whole identity number, phone or account: whatever has eleven digits in a row. */
    private static final Pattern UNMASKED = Pattern.compile("\\d{11}");

    /** Categories that tell of prison, drugs or illness. */
    private static final List<String> SENSITIVE =
            List.of("刑满", "刑释", "服刑", "社区矫正", "戒毒", "吸毒", "药物滥用", "重病", "患病", "疾病", "精神", "艾滋", "残疾等级");

    private PublicText() {}

    public static boolean hasUnmaskedNumber(String text) {
        return text != null && UNMASKED.matcher(text).find();
    }

    /** Whether the text names such a category. */
    public static boolean isSensitive(String text) {
        return text != null && SENSITIVE.stream().anyMatch(text::contains);
    }
}
