package io.jiuyuan.recognition.intake;

import io.jiuyuan.recognition.ApplicationImports.RowResult;
import io.jiuyuan.registry.PersonOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The template and the result file. */
final class ImportSheets {

    private static final String[] RESULT_HEADINGS = {"行号", "结果", "案号", "说明"};
    private static final int[] RESULT_WIDTHS = {8, 10, 22, 100};

    private ImportSheets() {}

    static void template(OutputStream out) {
        write(out, book -> {
            Worksheet table = book.newWorksheet("认定申请");
            Worksheet notes = book.newWorksheet("填写说明");
            row(notes, 0, "列", "是否必填", "说明");
            for (ImportColumn column : ImportColumn.values()) {
                int i = column.ordinal();
                table.value(0, i, column.heading());
                table.width(i, Math.max(12, column.heading().length() * 2.2));
                // Text, or a spreadsheet rounds eighteen digits to fifteen.
                table.style(i).format("@").set();
                row(notes, i + 1, column.heading(), column.required() ? "必填" : "", column.note());
            }
            table.range(0, 0, 0, ImportColumn.values().length - 1)
                    .style()
                    .bold()
                    .format("@")
                    .set();
            table.freezePane(0, 1);
            int next = ImportColumn.values().length + 2;
            for (PersonOptions list : PersonOptions.values()) {
                String words = String.join(
                        "、",
                        list.options().stream().map(PersonOptions.Option::label).toList());
                row(notes, next++, list.label(), "可选范围", words);
            }
            notes.width(0, 30);
            notes.width(2, 80);
        });
    }

    /** @param pages results page by page; an empty page ends the file */
    static void result(OutputStream out, IntFunction<List<RowResult>> pages) {
        write(out, book -> {
            Worksheet sheet = book.newWorksheet("导入结果");
            row(sheet, 0, RESULT_HEADINGS);
            for (int i = 0; i < RESULT_WIDTHS.length; i++) {
                sheet.width(i, RESULT_WIDTHS[i]);
            }
            sheet.range(0, 0, 0, RESULT_HEADINGS.length - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int next = 1;
            int number = 0;
            for (List<RowResult> page = pages.apply(number++); !page.isEmpty(); page = pages.apply(number++)) {
                for (RowResult result : page) {
                    sheet.value(next, 0, result.row());
                    row(sheet, next++, null, result.statusName(), result.caseNumber(), result.message());
                }
            }
        });
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                sheet.value(row, i, texts[i]);
            }
        }
    }

    private interface Filling {
        void fill(Workbook book) throws IOException;
    }

    private static void write(OutputStream out, Filling filling) {
        try (Workbook book = new Workbook(out, "Jiuyuan", "1.0")) {
            filling.fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
