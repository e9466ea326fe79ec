package io.jiuyuan.workdays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.jiuyuan.shared.DateInput;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the CSV of {@link Calendars#importCsv}: every problem of the file at its line, not only the first. */
final class CalendarCsv {

    private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MAX_LINES = 2_000;
    private static final int MAX_NAME = 60;
    private static final List<String> COLUMNS = List.of("date", "type", "name");
    private static final Map<String, Boolean> WORKING =
            Map.of("off", false, "休", false, "放假", false, "work", true, "班", true, "上班", true);

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    /** One day of the file. */
    record Row(LocalDate day, boolean working, String name) {}

    private CalendarCsv() {}

    /** @throws InputRejected with all problems */
    static List<Row> read(byte[] csv) {
        return new CalendarCsv().rows(lines(csv));
    }

    private List<Row> rows(List<String[]> lines) {
        if (lines.isEmpty() || !isHeader(lines.get(0))) {
            throw new InputRejected("lines[1]", "第一行应为表头：date,type,name");
        }
        if (lines.size() == 1) {
            throw new InputRejected("lines[2]", "文件中没有日期");
        }
        if (lines.size() > MAX_LINES) {
            throw new InputRejected("file", "一次最多导入" + (MAX_LINES - 1) + "行");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = row("lines[" + (i + 1) + "].", lines.get(i));
            if (row != null) {
                rows.add(row);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return rows;
    }

    private Row row(String at, String[] cells) {
        LocalDate day = day(at, cell(cells, 0));
        String type = cell(cells, 1);
        Boolean working = WORKING.get(type.toLowerCase(Locale.ROOT));
        if (working == null) {
            problems.add(new FieldProblem(at + "type", "类型应为off（放假）或work（调休上班）"));
        } else if (day != null && working && StatutoryHolidays.of(day.getYear()).containsKey(day)) {
            problems.add(new FieldProblem(at + "type", day + "是法定节假日，不能作为上班日"));
        }
        String name = cell(cells, 2);
        if (name.isEmpty() || name.length() > MAX_NAME) {
            problems.add(new FieldProblem(at + "name", "请填写节日名称，不超过" + MAX_NAME + "个字"));
        }
        return day == null || working == null ? null : new Row(day, working, name);
    }

    private LocalDate day(String at, String text) {
        try {
            LocalDate day = DateInput.require(at + "date", "日期", text, FIRST, LAST);
            if (!seen.add(day)) {
                problems.add(new FieldProblem(at + "date", day + "在文件中重复"));
            }
            return day;
        } catch (InputRejected rejected) {
            problems.addAll(rejected.problems());
            return null;
        }
    }

    private static boolean isHeader(String[] cells) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            header.add(cell(cells, i).toLowerCase(Locale.ROOT));
        }
        return header.equals(COLUMNS) || header.equals(List.of("日期", "类型", "名称"));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length && cells[index] != null ? cells[index].strip() : "";
    }

    private static List<String[]> lines(byte[] csv) {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(decoded(csv))) {
            return lines.readAll();
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new InputRejected("lines[" + line + "]", "第" + line + "行不是正确的CSV，请检查引号");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Spreadsheets in China save CSV as GB 18030 unless told otherwise. */
    private static String decoded(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(csv, Charset.forName("GB18030"));
        }
    }
}
