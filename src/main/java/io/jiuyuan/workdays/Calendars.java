package io.jiuyuan.workdays;

import java.util.List;

/** The calendars that are loaded, and the import of a newly published one. For administrators. */
public interface Calendars {

    /**
     * Imports a CSV of days: columns {@code date} (yyyy-MM-dd), {@code type} ({@code off} or 休 for a day off, {@code work}
     * or 班 for a make-up working day), {@code name}; UTF-8 or GB 18030, header required. All or nothing: the days replace
     * what was imported before for the years they lie in, and override the built-in calendar day by day. A year that is not
     * built in must be complete, that is contain every statutory holiday, before it counts as published.
     *
     * @throws io.jiuyuan.shared.InputRejected with each problem at its line, e.g. {@code lines[3].date} (the header is line 1)
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in person is no administrator
     */
    Imported importCsv(byte[] csv);

    /**
     * The published years in order.
     *
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in person is no administrator
     */
    List<Year> published();

    /** @param years years that the import touched */
    record Imported(int days, List<Integer> years) {}

    /**
     * @param builtIn whether the program brings the year's calendar along
     * @param importedDays days that an administrator imported for it
     */
    record Year(int year, boolean builtIn, long importedDays) {}
}
