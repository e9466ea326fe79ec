package io.jiuyuan.oversight;

import java.util.Map;

/** Codes of other modules in words, and the page behind a number. */
final class OversightWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ZERO_EMPLOYMENT", "零就业家庭帮扶就业期限"),
            Map.entry("OTHERS", "帮扶就业期限"),
            Map.entry("ASSISTING", "帮扶中"),
            Map.entry("EMPLOYED", "已就业·跟踪"),
            Map.entry("SUSPENDED", "暂缓"),
            Map.entry("SUBMITTED", "已提交"),
            Map.entry("SUPPLEMENT", "待补正"),
            Map.entry("CHECKING", "核查初审中"),
            Map.entry("NOTICE", "公示中"),
            Map.entry("OBJECTION", "异议核查中"),
            Map.entry("RECHECK", "复核中"),
            Map.entry("APPROVAL", "审核中"),
            Map.entry("RECOGNIZED", "已认定"),
            Map.entry("EXITED", "已退出"),
            Map.entry("REFUSED", "不予认定"),
            Map.entry("WITHDRAWN", "已撤回"),
            Map.entry("CLOSED", "已终止"),
            Map.entry("OPEN", "零就业家庭安置期限"),
            Map.entry("CLEARED", "已清零"),
            Map.entry("UNIT", "单位就业"),
            Map.entry("FLEXIBLE", "灵活就业"),
            Map.entry("OWN_BUSINESS", "自主创业"),
            Map.entry("PUBLIC_POST", "公益性岗位"));

    private static final Map<String, String> PAGES = Map.of(
            "JY", "/cases/",
            "LJ", "/households/",
            "BT", "/claims/",
            "ZH", "/recoveries/",
            "BF", "/payments/");

    private OversightWords() {}

    static String of(String code) {
        return code == null ? "" : WORDS.getOrDefault(code, code);
    }

    /** Null where a number has none. */
    static String page(String number) {
        if (number == null || number.length() < 2 || !PAGES.containsKey(number.substring(0, 2))) {
            return null;
        }
        return PAGES.get(number.substring(0, 2)) + number;
    }
}
