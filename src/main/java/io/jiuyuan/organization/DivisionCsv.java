package io.jiuyuan.organization;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.jiuyuan.shared.InputRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A list of divisions as text: what encoding it has, and its rows. */
record DivisionCsv(String encoding, List<Row> rows) {

    private static final List<String> COLUMNS = List.of("code", "name", "tier", "parent");
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    record Row(int line, String code, String name, String tier, String parent) {}

    static DivisionCsv parse(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            throw new InputRejected("file", "文件是UTF-16编码，请另存为“CSV UTF-8”后再导入");
        }
        boolean marked = startsWith(file, 0xEF, 0xBB, 0xBF);
        ByteBuffer bytes = marked ? ByteBuffer.wrap(file, 3, file.length - 3) : ByteBuffer.wrap(file);
        // Chinese in GB18030 is next to never well-formed UTF-8, so the stricter reading is tried first.
        try {
            return read("UTF-8", decode(bytes.duplicate(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            try {
                return read("GB18030", decode(bytes.duplicate(), Charset.forName("GB18030")));
            } catch (CharacterCodingException neither) {
                throw new InputRejected("file", "无法识别文件编码，请使用UTF-8或GB18030编码的CSV文件");
            }
        }
    }

    private static CharBuffer decode(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes);
    }

    private static DivisionCsv read(String encoding, CharBuffer text) {
        List<Row> rows = new ArrayList<>();
        int[] positions = null;
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).readValues(text.toString().stripTrailing())) {
            CsvParser parser = (CsvParser) lines.getParser();
            while (lines.hasNextValue()) {
                int line = parser.currentLocation().getLineNr();
                String[] cells = lines.nextValue();
                if (positions == null) {
                    positions = positions(cells);
                } else {
                    rows.add(row(line, cells, positions));
                }
            }
        } catch (IOException unreadable) {
            throw new InputRejected("file", "第" + (rows.size() + 2) + "行附近不是正确的CSV格式");
        }
        if (rows.isEmpty()) {
            throw new InputRejected("file", "文件中没有数据行，第一行应为 code,name,tier,parent");
        }
        return new DivisionCsv(encoding, rows);
    }

    private static int[] positions(String[] header) {
        List<String> names = Arrays.stream(header)
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !names.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new InputRejected("file", "第一行缺少列：" + String.join("、", missing) + "；应为 code,name,tier,parent");
        }
        return COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private static Row row(int line, String[] cells, int[] positions) {
        return new Row(
                line,
                cell(cells, positions[0]),
                cell(cells, positions[1]),
                cell(cells, positions[2]),
                cell(cells, positions[3]));
    }

    private static String cell(String[] cells, int position) {
        return position < cells.length && cells[position] != null ? cells[position].strip() : "";
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
