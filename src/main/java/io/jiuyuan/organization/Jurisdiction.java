package io.jiuyuan.organization;

import java.util.Set;

/**
 * The one place that says what an officer may see: files of the own unit and the units below it. Every form, endpoint,
 * export and document asks here. Administrators and finance officers see no personal file by their role alone; an auditor
 * sees all of the own city, read only.
 */
public interface Jurisdiction {

    boolean maySee(Officer officer, String unitCode);

    /**
     * @param unitCode the unit that holds the file (the community or street of the case)
     * @throws io.jiuyuan.shared.AccessRefused with a Chinese message that names no other unit's data
     */
    void requireMaySee(Officer officer, String unitCode);

    /** May change data of a file held by that unit: {@link #maySee} and not read-only. */
    void requireMayAct(Officer officer, String unitCode);

    /** Runs the installation: staff, divisions, calendars. Sees no personal file by that. */
    void requireAdministrator(Officer officer);

    /**
     * Beginnings of unit codes that together cover every unit the officer may see, for the search in a list. A unit that has
     * moved out keeps its code, so each hit is still to be checked by {@link #maySee}.
     */
    Set<String> codePrefixes(Officer officer);
}
