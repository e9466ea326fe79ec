package io.jiuyuan.portal.web;

import java.util.Arrays;

/** What a task is about when its number is not a case's; told by the letters with which the number begins. */
enum TaskSubject {
    HOUSEHOLD("LJ", "/households/", "零就业家庭"),
    CLAIM("BT", "/claims/", "补贴申领"),
    PAYMENT_NOTICE("GZ", "/notices/", "资金公示"),
    PAYMENT_OBJECTION("YZ", "/notices/objections/", "资金公示异议"),
    PAYMENT("BF", "/payments/", "资金拨付"),
    RECOVERY("ZH", "/recoveries/", "补贴追回"),
    CASE("", "/cases/", "");

    private final String letters;
    private final String path;
    private final String label;

    TaskSubject(String letters, String path, String label) {
        this.letters = letters;
        this.path = path;
        this.label = label;
    }

    /** Where its file is read. */
    static String href(String number) {
        return of(number).path + number;
    }

    /** In a word; empty when nobody knows. */
    static String name(String number) {
        return of(number).label;
    }

    private static TaskSubject of(String number) {
        return number == null
                ? CASE
                : Arrays.stream(values())
                        .filter(subject -> number.startsWith(subject.letters))
                        .findFirst()
                        .orElse(CASE);
    }
}
