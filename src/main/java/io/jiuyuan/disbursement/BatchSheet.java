package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.PaymentBatches.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The lines of a batch as a spreadsheet, written row by row. */
final class BatchSheet implements AutoCloseable {

    private static final String[] HEADS = {
        "序号", "收款人", "项目", "金额（元）", "开户银行", "收款账号（隐去）", "状态", "支付次数", "支付日期", "说明", "申领编号", "公示编号"
    };
    private static final int[] WIDTHS = {8, 20, 30, 14, 28, 24, 12, 10, 14, 40, 26, 26};
    private static final int FLUSH = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    BatchSheet(OutputStream out) {
        workbook = new Workbook(out, "Jiuyuan", "1.0");
        sheet = workbook.newWorksheet("支付明细");
        for (int column = 0; column < HEADS.length; column++) {
            sheet.value(0, column, HEADS[column]);
            sheet.width(column, WIDTHS[column]);
        }
        sheet.freezePane(0, 1);
    }

    void write(Line line) {
        row++;
        sheet.value(row, 0, line.lineNo());
        sheet.value(row, 1, line.payee());
        sheet.value(row, 2, line.item());
        sheet.value(row, 3, line.amount().yuan());
        sheet.value(row, 4, line.bank());
        sheet.value(row, 5, line.account());
        sheet.value(row, 6, line.stateName());
        sheet.value(row, 7, line.attempts());
        sheet.value(row, 8, line.paidOn() == null ? null : line.paidOn().toString());
        sheet.value(row, 9, line.reason());
        sheet.value(row, 10, line.claimNumber());
        sheet.value(row, 11, line.noticeNumber());
        if (row % FLUSH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
