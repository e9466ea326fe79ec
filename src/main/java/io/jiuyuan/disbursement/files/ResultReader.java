package io.jiuyuan.disbursement.files;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jiuyuan.shared.InputRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads a bank's answer line by line; what a line does not tell is the line's problem, not the file's. */
@Component
public class ResultReader {

    private static final String FIELD = "file";

    /** @throws InputRejected at {@code file} when it is no such file at all */
    public void read(Layout layout, InputStream in, Consumer<ResultRow> rows) {
        try {
            if ("pain.002".equals(layout.result().format())) {
                Pain002Reader.read(layout.result(), in, rows);
            } else {
                csv(layout.result(), in, rows);
            }
        } catch (CharacterCodingException e) {
            throw new InputRejected(FIELD, "文件编码不是" + layout.result().charset() + "，请导入银行返回的原始文件。");
        } catch (IOException e) {
            throw new InputRejected(FIELD, "文件无法读取，请导入银行返回的原始文件。");
        }
    }

    private static void csv(Layout.Result layout, InputStream in, Consumer<ResultRow> rows) throws IOException {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(layout.separator().charAt(0));
        Reader text = new InputStreamReader(
                in,
                Charset.forName(layout.charset())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        AnswerFields answers = new AnswerFields(layout);
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(schema)
                .readValues(text)) {
            int number = 0;
            while (lines.hasNextValue()) {
                String[] cells = lines.nextValue();
                number++;
                if (number > 1 || !layout.header()) {
                    rows.accept(answers.row(number, cells(layout.columns(), cells)));
                }
            }
        }
    }

    private static Map<String, String> cells(List<String> columns, String[] cells) {
        Map<String, String> byField = new HashMap<>();
        for (int at = 0; at < Math.min(columns.size(), cells.length); at++) {
            byField.put(columns.get(at), cells[at].replace("\uFEFF", "").strip());
        }
        return byField;
    }
}
