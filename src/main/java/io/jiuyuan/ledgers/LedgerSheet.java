package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.Ledger.Column;
import io.jiuyuan.ledgers.Ledger.Kind;
import io.jiuyuan.ledgers.LedgerPage.Cell;
import io.jiuyuan.ledgers.LedgerPage.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger as XLSX. Rows leave the memory as soon as they are written; what is full goes on in another sheet. */
final class LedgerSheet {

    /** Below what a sheet holds. */
    private static final int FULL = 1_000_000;

    private static final int HEAD = 3;
    /** What a spreadsheet would take for a formula, also after somebody has saved the sheet as CSV. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final Workbook book;
    private final Ledger ledger;
    private final String heading;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long written;

    /** @param heading unit, day, conditions and purpose, above the columns */
    LedgerSheet(OutputStream out, Ledger ledger, String heading) throws IOException {
        this.book = new Workbook(out, "Jiuyuan", "1.0");
        this.ledger = ledger;
        this.heading = heading;
        begin();
    }

    private void begin() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? ledger.title() : ledger.title() + sheets);
        List<Column> columns = ledger.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0, HEAD - 1);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
        sheet.freezePane(0, HEAD);
        sheet.inlineString(0, 0, ledger.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.inlineString(1, 0, heading);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(HEAD - 1, i, columns.get(i).title());
            sheet.style(HEAD - 1, i).bold().borderStyle("thin").set();
        }
        row = HEAD;
    }

    long write(List<Row> rows) throws IOException {
        for (Row each : rows) {
            if (row == FULL) {
                sheet.finish();
                begin();
            }
            write(each);
            row++;
            written++;
        }
        sheet.flush();
        return written;
    }

    private void write(Row each) {
        for (int i = 0; i < each.cells().size(); i++) {
            Cell cell = each.cells().get(i);
            Kind kind = ledger.columns().get(i).kind();
            if (cell.text().isEmpty()) {
                continue;
            }
            if (kind == Kind.NUMBER || kind == Kind.AGE) {
                sheet.value(row, i, Long.valueOf(cell.text()));
            } else if (kind == Kind.MONEY) {
                sheet.value(row, i, new java.math.BigDecimal(cell.text()));
            } else {
                sheet.inlineString(row, i, guarded(cell.text()));
            }
        }
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    void finish() throws IOException {
        sheet.finish();
        book.finish();
    }
}
