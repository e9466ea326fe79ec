package io.jiuyuan.ledgers;

import java.util.List;

/**
 * Rows of a ledger, as they are shown.
 *
 * @param next where the page after this one begins, null on the last one
 */
public record LedgerPage(List<Row> rows, String next) {

    public record Row(List<Cell> cells) {}

    /**
     * @param text never null
     * @param href null for what leads nowhere
     * @param late whether it is a day that has passed
     */
    public record Cell(String text, String href, boolean late) {}
}
