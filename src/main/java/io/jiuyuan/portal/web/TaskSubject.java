package io.jiuyuan.portal.web;

/** What a task is about when its number is not a case's. */
final class TaskSubject {

    private static final String HOUSEHOLD = "LJ";

    private TaskSubject() {}

    /** Where its file is read. */
    static String href(String number) {
        return (isHousehold(number) ? "/households/" : "/cases/") + number;
    }

    /** In a word; empty when nobody knows. */
    static String name(String number) {
        return isHousehold(number) ? "零就业家庭" : "";
    }

    private static boolean isHousehold(String number) {
        return number != null && number.startsWith(HOUSEHOLD);
    }
}
