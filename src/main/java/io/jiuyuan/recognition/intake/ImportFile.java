package io.jiuyuan.recognition.intake;

import io.jiuyuan.shared.InputRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an import file: headings in row 1, one application per row below. */
final class ImportFile {

    static final int MAX_ROWS = 10_000;
    static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Above what 10,000 full rows unpack to; more is an archive made to fill the memory. */
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private static final int EXACT_DIGITS = 15;
    private static final int MAX_TEXT = 1000;

    private ImportFile() {}

    /** @param rowNo number in the spreadsheet */
    record TextRow(int rowNo, Map<ImportColumn, String> texts) {}

    /** @throws InputRejected at {@code file} */
    static List<TextRow> read(byte[] file) {
        if (file.length == 0) {
            throw rejected("文件是空的，请重新选择");
        }
        if (file.length > MAX_BYTES) {
            throw rejected("文件超过" + MAX_BYTES / 1024 / 1024 + "MB，请拆分后导入");
        }
        try {
            requireModest(file);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return read(rows.iterator());
            }
        } catch (IOException | ExcelReaderException unreadable) {
            throw rejected("文件不是有效的XLSX表格（旧版XLS、加密或损坏的文件不能导入），请用模板另存后重试");
        }
    }

    private static List<TextRow> read(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            throw rejected("表格没有内容");
        }
        Map<Integer, ImportColumn> columns = columns(rows.next());
        List<TextRow> found = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Map<ImportColumn, String> texts = texts(row, columns);
            if (!texts.isEmpty()) {
                found.add(new TextRow(row.getRowNum(), texts));
            }
            if (found.size() > MAX_ROWS) {
                throw rejected("一次最多导入" + MAX_ROWS + "行，请拆分后导入");
            }
        }
        if (found.isEmpty()) {
            throw rejected("表格只有标题，没有数据");
        }
        return found;
    }

    private static Map<Integer, ImportColumn> columns(Row headings) {
        Map<Integer, ImportColumn> columns = new HashMap<>();
        for (Cell cell : headings) {
            String heading = cell == null ? "" : cell.getText();
            if (heading == null || heading.isBlank()) {
                continue;
            }
            ImportColumn column = ImportColumn.ofHeading(heading)
                    .orElseThrow(() -> rejected("第1行有模板以外的列：“" + shortened(heading) + "”，请使用模板的标题"));
            if (columns.containsValue(column)) {
                throw rejected("第1行的列“" + column.heading() + "”重复");
            }
            columns.put(cell.getColumnIndex(), column);
        }
        String missing = ImportColumn.requiredOnes().stream()
                .filter(c -> !columns.containsValue(c))
                .map(ImportColumn::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw rejected("第1行缺少列：" + missing + "，请使用模板的标题");
        }
        return columns;
    }

    private static Map<ImportColumn, String> texts(Row row, Map<Integer, ImportColumn> columns) {
        Map<ImportColumn, String> texts = new EnumMap<>(ImportColumn.class);
        for (Cell cell : row) {
            ImportColumn column = cell == null ? null : columns.get(cell.getColumnIndex());
            String text = column == null ? null : text(cell, column);
            if (text != null && !text.isBlank()) {
                texts.put(column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
            }
        }
        return texts;
    }

    private static String text(Cell cell, ImportColumn column) {
        if (cell.getType() == CellType.NUMBER) {
            return number(cell, column);
        }
        return cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    private static String number(Cell cell, ImportColumn column) {
        BigDecimal number = cell.asNumber();
        if (column.kind() == ImportColumn.Kind.DATE && number.precision() - number.scale() < 8) {
            return cell.asDate().toLocalDate().toString();
        }
        boolean rounded =
                column.kind() == ImportColumn.Kind.NUMBER_AS_TEXT && number.precision() - number.scale() > EXACT_DIGITS;
        return rounded ? ImportedRow.ROUNDED : number.stripTrailingZeros().toPlainString();
    }

    private static void requireModest(byte[] file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            throw rejected("表格内容过多，请拆分后导入");
                        }
                    }
                }
            }
        }
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 20 ? line.substring(0, 20) + "…" : line;
    }

    private static InputRejected rejected(String message) {
        return new InputRejected("file", message);
    }
}
