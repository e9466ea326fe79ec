package io.jiuyuan.publicnotice.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What a notice must not show (DOMAIN section 3 item 12). */
public final class PublicText {

    /** A whole identity number, phone or account: whatever has eleven digits in a row. */
    private static final Pattern UNMASKED = Pattern.compile("\\d{11}");

    /** With what people break up long numbers. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\u00A0\\-\\u2010-\\u2015]+(?=\\d)");

    /** Categories that tell of prison, drugs or illness. */
    private static final List<String> SENSITIVE = List.of(
            "刑满", "刑释", "服刑", "缓刑", "假释", "监狱", "社区矫正", "戒毒", "强戒", "吸毒", "药物滥用", "重病", "大病", "患病", "慢性病", "疾病", "病人",
            "患者", "精神", "癌", "肿瘤", "艾滋", "HIV", "透析", "残疾等级");

    private PublicText() {}

    public static boolean hasUnmaskedNumber(String text) {
        return text != null
                && UNMASKED.matcher(BETWEEN_DIGITS.matcher(plain(text)).replaceAll(""))
                        .find();
    }

    /** Whether the text names such a category. */
    public static boolean isSensitive(String text) {
        return text != null && SENSITIVE.stream().anyMatch(plain(text)::contains);
    }

    /** Digits and letters of full width read like others. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
