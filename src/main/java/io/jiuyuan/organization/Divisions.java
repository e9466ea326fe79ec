package io.jiuyuan.organization;

import java.time.LocalDate;
import java.util.List;

/** Changes of the org tree: the import of division lists, and what single decisions of the authorities do to units. */
public interface Divisions {

    /**
     * Reads a list of divisions: {@code code,name,tier,parent} with tiers city, district, street, community. Good rows are
     * stored whatever other rows hold; the same list again changes nothing. A row that names another parent than before
     * moves the unit, a row with another name renames it.
     *
     * @param csv UTF-8, with or without byte-order mark, or GB18030
     * @param from first day of what changes; null for today, and for the first list of a city for as long as anyone may ask
     * @param closeMissing close units that the file no longer has, below the parents it has
     * @throws io.jiuyuan.shared.InputRejected when the file as a whole cannot be read
     */
    Result importCsv(byte[] csv, LocalDate from, boolean closeMissing);

    /**
     * Hangs a unit with all below it under another parent.
     *
     * @param from first day of the new place, today or later
     * @throws io.jiuyuan.shared.RuleRefused when tiers do not fit, or a later change is already entered
     */
    void move(String code, String newParentCode, LocalDate from);

    /**
     * Closes a unit. With a successor, the units below it move to the successor, and files held by the closed unit are then
     * within the successor's reach.
     *
     * @param successorCode null when none takes over
     * @param lastDay last day of the unit, yesterday or later
     * @throws io.jiuyuan.shared.RuleRefused when open units would be left without a parent
     */
    void close(String code, String successorCode, LocalDate lastDay);

    /** @param encoding as it was found in the file */
    record Result(
            String encoding,
            int rows,
            int created,
            int renamed,
            int moved,
            int reopened,
            int closed,
            int unchanged,
            List<RowProblem> problems) {}

    /**
     * A row that was left out.
     *
     * @param line number of the line in the file, the header being line 1
     */
    record RowProblem(int line, String code, String message) {}
}
