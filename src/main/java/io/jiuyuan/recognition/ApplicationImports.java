package io.jiuyuan.recognition;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Import of applications from an XLSX file: up to 10,000 rows, each a submit of its own with a result of its own, in the
 * background. A run that a crash interrupts goes on at the row where it stopped; the same file sent again opens no case
 * twice.
 */
public interface ApplicationImports {

    /** Writes the empty table with its Chinese headings and a sheet of explanations. */
    void template(OutputStream out);

    /**
     * Reads the file, keeps its rows sealed, and starts the run.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code file} when it is no XLSX, has other headings, no row or too many
     */
    Progress start(String fileName, InputStream file);

    /** @throws io.jiuyuan.shared.NotFound when the signed-in officer has no such run */
    Progress progress(String runId);

    /** The officer's latest runs, newest first, 20 at most. */
    List<Progress> latest();

    /**
     * Results in the order of the file.
     *
     * @param status null for all
     * @param page from 0
     * @param size 1 to 500
     */
    List<RowResult> rows(String runId, RowStatus status, int page, int size);

    /** Writes all results so far as XLSX: row number, result, case number, problems. */
    void result(String runId, OutputStream out);

    enum RunStatus {
        RUNNING("办理中"),
        DONE("已完成");

        private final String label;

        RunStatus(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum RowStatus {
        PENDING("待处理"),
        ACCEPTED("已受理"),
        REJECTED("未受理");

        private final String label;

        RowStatus(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param done rows with a result, {@code accepted} and {@code rejected} */
    record Progress(
            String id,
            String fileName,
            RunStatus status,
            String statusName,
            int total,
            int done,
            int accepted,
            int rejected,
            Instant startedAt,
            Instant finishedAt) {}

    /**
     * @param row number in the spreadsheet, the headings being row 1
     * @param message what is wrong, column by column in Chinese, or hints to an accepted row
     */
    record RowResult(int row, RowStatus status, String statusName, String caseNumber, String message) {}
}
