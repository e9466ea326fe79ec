package io.jiuyuan.comparison;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Registers as files: an authority's whole register of one day, imported from CSV. A new snapshot is seen only when it is
 * complete, and from one moment to the next; until then, and when an import breaks off, the one before it answers.
 */
public interface RegisterSnapshots {

    /**
     * Imports a file while reading it; never holds more than a few thousand rows. Runs in transactions of its own, so the
     * caller must not have one. The file's columns are those of {@code docs/registers.md}.
     *
     * @param register key, e.g. {@code social-insurance}
     * @param date the day that the file describes
     * @param charset null to find out: UTF-8 when the beginning reads as such, else GB18030
     * @param importedBy username
     * @throws io.jiuyuan.shared.NotFound when there is no such register
     * @throws io.jiuyuan.shared.InputRejected at {@code date}, or at {@code file} when columns are missing or too many rows
     *     are wrong; nothing of the file is kept
     * @throws io.jiuyuan.shared.RuleRefused code {@code older-snapshot} when a later day is on file, {@code import-running}
     *     when the same register is being imported
     */
    Report load(String register, LocalDate date, InputStream file, Charset charset, String importedBy);

    /** Every register, with its snapshot if it has one, in a fixed order. */
    List<Standing> standings();

    /**
     * @param rows rows that are in the snapshot
     * @param badRows rows that were left out
     * @param problems the first of them
     */
    record Report(
            long snapshotId, String register, LocalDate date, long rows, long badRows, List<RowProblem> problems) {}

    /**
     * @param row line of the file at which the row starts; the header is line 1
     * @param message in Chinese; it repeats nothing of the row
     */
    record RowProblem(long row, String message) {}

    /**
     * @param way one of http, snapshot, none
     * @param date the snapshot's day, null without one
     * @param ageDays days from then to today
     * @param stale older than the configured days
     */
    record Standing(
            String register,
            String registerName,
            String way,
            LocalDate date,
            Long rows,
            Long badRows,
            Long ageDays,
            boolean stale,
            Instant importedAt) {}
}
