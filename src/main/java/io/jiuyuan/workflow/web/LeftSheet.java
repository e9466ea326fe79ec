package io.jiuyuan.workflow.web;

import io.jiuyuan.workflow.Migrations.Left;
import io.jiuyuan.workflow.Migrations.LeftCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The cases that a migration left behind, to work through. */
final class LeftSheet {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String[] HEADS = {"案号", "所在环节", "未迁移的原因"};
    private static final int[] WIDTHS = {24, 40, 80};

    private LeftSheet() {}

    static byte[] of(Left left) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jiuyuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("未迁移案件");
            for (int column = 0; column < HEADS.length; column++) {
                sheet.value(0, column, HEADS[column]);
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (LeftCase one : left.cases()) {
                sheet.value(row, 0, one.caseNumber());
                sheet.value(row, 1, String.join("、", one.steps()));
                sheet.value(row, 2, one.reason());
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
