package io.jiuyuan.subsidy.intake;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.subsidy.ClaimForms.SheetRow;
import io.jiuyuan.subsidy.SubmitClaim;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The list of people of an employer's claim: headings in row 1, one person per row below. */
public final class PeopleSheet {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int EXACT_DIGITS = 15;
    private static final List<String> YES = List.of("是", "有", "Y", "TRUE", "1");

    private enum Column {
        NAME("姓名"),
        NUMBER("证件号码"),
        FIRST("起始月份"),
        LAST("截止月份"),
        CONTRACT("合同月数"),
        WAGES("工资已付"),
        INSURANCE("社保已缴"),
        EVENT("就业日期"),
        PAID("实际支出");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    private PeopleSheet() {}

    public static List<SheetRow> read(byte[] xlsx) {
        if (xlsx.length == 0 || xlsx.length > MAX_BYTES) {
            throw rejected("文件是空的或者超过2MB，请检查后重新选择。");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return read(rows.limit(ClaimRules.MAX_PEOPLE + 2L).toList());
        } catch (IOException | ExcelReaderException unreadable) {
            throw rejected("文件不是有效的XLSX表格，请用模板另存后重试。");
        }
    }

    private static List<SheetRow> read(List<Row> rows) {
        if (rows.isEmpty()) {
            throw rejected("表格没有内容。");
        }
        Map<Column, Integer> columns = columns(rows.get(0));
        List<SheetRow> people = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<Column, String> texts = new HashMap<>();
            columns.forEach((column, index) -> {
                String text = index < row.getCellCount() ? text(row.getCell(index), column) : null;
                if (text != null && !text.isBlank()) {
                    texts.put(column, text.strip());
                }
            });
            if (!texts.isEmpty()) {
                people.add(new SheetRow(row.getRowNum(), person(texts)));
            }
        }
        if (people.isEmpty()) {
            throw rejected("表格只有标题，没有人员。");
        }
        if (people.size() > ClaimRules.MAX_PEOPLE) {
            throw rejected("一份申请不超过" + ClaimRules.MAX_PEOPLE + "人，请拆分。");
        }
        return people;
    }

    private static Map<Column, Integer> columns(Row headings) {
        Map<Column, Integer> columns = new HashMap<>();
        for (Cell cell : headings) {
            String heading =
                    cell == null || cell.getText() == null ? "" : cell.getText().strip();
            for (Column column : Column.values()) {
                if (column.heading.equals(heading)) {
                    columns.put(column, cell.getColumnIndex());
                }
            }
        }
        if (!columns.containsKey(Column.NUMBER)) {
            throw rejected("第1行缺少“证件号码”列，请使用模板的标题。");
        }
        return columns;
    }

    private static SubmitClaim.Person person(Map<Column, String> texts) {
        return new SubmitClaim.Person(
                null,
                texts.get(Column.NUMBER),
                texts.get(Column.NAME),
                texts.get(Column.FIRST),
                texts.get(Column.LAST),
                date(texts.get(Column.EVENT)),
                number(texts.get(Column.CONTRACT)),
                flag(texts.get(Column.WAGES)),
                flag(texts.get(Column.INSURANCE)),
                null,
                null,
                null,
                null,
                texts.get(Column.PAID),
                null);
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static Boolean flag(String text) {
        return text == null ? null : YES.contains(text.toUpperCase(java.util.Locale.ROOT));
    }

    private static String text(Cell cell, Column column) {
        if (cell == null || cell.getType() == CellType.ERROR) {
            return null;
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        boolean month = column == Column.FIRST || column == Column.LAST;
        if (month && cell.asNumber().precision() - cell.asNumber().scale() <= 5) {
            return YearMonth.from(cell.asDate()).toString();
        }
        if (column == Column.EVENT) {
            return cell.asDate().toLocalDate().toString();
        }
        // Eighteen digits kept as a number have lost the last three: told as a wrong number.
        boolean rounded = cell.asNumber().precision() - cell.asNumber().scale() > EXACT_DIGITS;
        return rounded ? "已被表格四舍五入" : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    public static byte[] template() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Jiuyuan", "1.0")) {
            Worksheet sheet = book.newWorksheet("人员名单");
            for (Column column : Column.values()) {
                sheet.value(0, column.ordinal(), column.heading);
                sheet.width(column.ordinal(), column == Column.NUMBER ? 24 : 14);
                // Text, or a spreadsheet rounds eighteen digits to fifteen.
                sheet.style(column.ordinal()).format("@").set();
            }
            sheet.range(0, 0, 0, Column.values().length - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputRejected rejected(String message) {
        return new InputRejected("file", message);
    }
}
