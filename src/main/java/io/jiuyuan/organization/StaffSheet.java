package io.jiuyuan.organization;

import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

/** Reads and writes the spreadsheet of staff. */
final class StaffSheet {

    /** Bytes by which the kinds of workbook are told apart; shorter files cannot even be asked. */
    private static final int LONGEST_SIGNATURE = 8;

    static final List<String> HEADINGS = List.of("用户名", "姓名", "角色", "单位代码", "起始日期", "截止日期");
    private static final int MOST_ROWS = 10_000;
    private static final int REQUIRED_HEADINGS = 4;

    /** How a spreadsheet keeps a date: days since its own beginning. Longer numbers are dates typed without a sign between. */
    private static final String DAYS = "[1-9][0-9]{3,4}(\\.[0-9]+)?";

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private StaffSheet() {}

    /** @param problem what could not be read in this row, null when all could */
    record Entry(
            int row,
            String username,
            String name,
            String role,
            String unitCode,
            LocalDate from,
            LocalDate to,
            String problem) {}

    static List<Entry> read(byte[] xlsx) {
        if (xlsx.length < LONGEST_SIGNATURE) {
            throw new InputRejected("file", "文件不是Excel工作簿（.xlsx）");
        }
        if (ReadableWorkbook.isOLE2Header(xlsx)) {
            throw new InputRejected("file", "文件是旧版Excel（.xls）或已加密，请另存为未加密的.xlsx文件");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(xlsx)) {
            throw new InputRejected("file", "文件不是Excel工作簿（.xlsx）");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return entries(rows.iterator());
        } catch (IOException | ExcelReaderException | UncheckedIOException unreadable) {
            throw new InputRejected("file", "无法读取该Excel文件，可能已损坏");
        }
    }

    private static List<Entry> entries(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            throw new InputRejected("file", "表格是空的，请使用模板");
        }
        Map<String, Integer> columns = columns(rows.next());
        List<Entry> entries = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (HEADINGS.stream()
                    .allMatch(heading -> text(row, columns.get(heading)).isEmpty())) {
                continue;
            }
            if (entries.size() == MOST_ROWS) {
                throw new InputRejected("file", "一次最多导入" + MOST_ROWS + "行，请分批导入");
            }
            entries.add(entry(row, columns));
        }
        if (entries.isEmpty()) {
            throw new InputRejected("file", "表格中没有数据行");
        }
        return entries;
    }

    private static Map<String, Integer> columns(Row heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < heading.getCellCount(); i++) {
            columns.putIfAbsent(text(heading, i), i);
        }
        List<String> missing = HEADINGS.subList(0, REQUIRED_HEADINGS).stream()
                .filter(name -> !columns.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputRejected("file", "第一行缺少列：" + String.join("、", missing));
        }
        return columns;
    }

    private static Entry entry(Row row, Map<String, Integer> columns) {
        LocalDate from = null;
        LocalDate to = null;
        String problem = null;
        try {
            from = day(row, columns.get("起始日期"));
        } catch (DateTimeParseException notADay) {
            problem = "起始日期“" + notADay.getParsedString() + "”不是有效日期，应如2026-01-01";
        }
        try {
            to = day(row, columns.get("截止日期"));
        } catch (DateTimeParseException notADay) {
            problem = "截止日期“" + notADay.getParsedString() + "”不是有效日期，应如2026-12-31";
        }
        return new Entry(
                row.getRowNum(),
                text(row, columns.get("用户名")),
                text(row, columns.get("姓名")),
                text(row, columns.get("角色")),
                text(row, columns.get("单位代码")),
                from,
                to,
                problem);
    }

    /** Long codes that a spreadsheet took for numbers come back as their digits. */
    private static String text(Row row, Integer column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    private static LocalDate day(Row row, Integer column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        if (cell.getType() == CellType.NUMBER && text.matches(DAYS)) {
            return FIRST_DAY.plusDays(Long.parseLong(text.replaceFirst("\\..*", "")));
        }
        return LocalDate.parse(text.replaceAll("[年月/.]", "-").replace("日", ""), DAY);
    }

    private static Cell cell(Row row, Integer column) {
        return column == null ? null : row.getOptionalCell(column).orElse(null);
    }

    static byte[] template() {
        return write(workbook -> {
            Worksheet sheet = workbook.newWorksheet("人员名单");
            headings(sheet, HEADINGS);
            Worksheet notes = workbook.newWorksheet("填写说明");
            List<String> lines = new ArrayList<>(List.of(
                    "每行一个岗位；同一人员兼任多个岗位时填写多行，用户名和姓名保持一致。",
                    "用户名：2至32位小写字母、数字，中间可用连字符。",
                    "单位代码：市2或4位，区（县）6位，街道（乡镇）9位，社区（村）12位。",
                    "起始日期为空表示自导入当日起；截止日期为空表示长期。格式如2026-01-01。",
                    "新建账号的一次性密码在导入结果中给出，首次登录须修改。",
                    "角色可填写："));
            for (Role role : Role.values()) {
                lines.add("    " + role.label() + "（" + role.tier().label() + "一级）");
            }
            for (int i = 0; i < lines.size(); i++) {
                notes.value(i, 0, lines.get(i));
            }
            notes.width(0, 90);
        });
    }

    static byte[] results(List<StaffLists.RowResult> results) {
        return write(workbook -> {
            Worksheet sheet = workbook.newWorksheet("导入结果");
            headings(sheet, List.of("行号", "用户名", "姓名", "结果", "说明", "一次性密码"));
            int line = 1;
            for (StaffLists.RowResult result : results) {
                sheet.value(line, 0, result.row());
                sheet.value(line, 1, result.username());
                sheet.value(line, 2, result.name());
                sheet.value(line, 3, result.outcome().label());
                sheet.value(line, 4, result.message());
                sheet.value(line, 5, result.oneTimePassword());
                line++;
            }
        });
    }

    private static void headings(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 22);
            // As text, so that a code of twelve digits stays what was typed.
            sheet.style(i).format("@").set();
        }
        sheet.freezePane(0, 1);
    }

    private interface Content {
        void writeTo(Workbook workbook);
    }

    private static byte[] write(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Jiuyuan", "1.0")) {
            content.writeTo(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
