package io.jiuyuan.comparison.snapshot;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jiuyuan.comparison.domain.Column;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.shared.IdentityNumber;
import io.jiuyuan.shared.InputRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A register's CSV file as rows that are ready to be stored. */
final class RegisterFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PROBE_BYTES = 65_536;
    private static final int MAX_FACTS = 2_000;
    private static final char UNREADABLE = '\uFFFD';

    /** A row; exactly one of {@code facts} and {@code problem} is null. */
    record Row(long line, String identityHash, String facts, String problem) {}

    private final JsonStringEncoder json = JsonStringEncoder.getInstance();
    private final StringBuilder facts = new StringBuilder(256);
    private final CsvRows rows;
    private final UnaryOperator<String> hash;
    private final LocalDate today;
    private final List<Column> columns;
    private final int[] places;
    private final int identityPlace;
    private final int width;

    /**
     * @param charset null to find out
     * @param hash hashes an identity number
     * @throws InputRejected at {@code file} when the file is empty or lacks a column
     */
    RegisterFile(
            RegisterKind register, InputStream content, Charset charset, LocalDate today, UnaryOperator<String> hash)
            throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(content, PROBE_BYTES);
        Charset used = probe(bytes, charset);
        this.rows = new CsvRows(new InputStreamReader(
                bytes,
                used.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        this.hash = hash;
        this.today = today;
        this.columns = register.columns();
        List<String> header = rows.next();
        if (header == null) {
            throw new InputRejected("file", "文件是空的");
        }
        header.replaceAll(String::strip);
        this.width = header.size();
        List<String> missing = new ArrayList<>();
        this.identityPlace = place(header, "identity_number", "身份证号码", true, missing);
        this.places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            places[i] = place(header, column.code(), column.title(), column.required(), missing);
        }
        if (!missing.isEmpty()) {
            throw new InputRejected("file", "文件第1行缺少以下列：" + String.join("、", missing));
        }
    }

    private static int place(List<String> header, String code, String title, boolean required, List<String> missing) {
        int place = header.indexOf(code);
        if (place < 0) {
            place = header.indexOf(title);
        }
        if (place < 0 && required) {
            missing.add(title + "（" + code + "）");
        }
        return place;
    }

    /** The next row, good or bad; null at the end. */
    Row next() throws IOException {
        List<String> row = rows.next();
        if (row == null) {
            return null;
        }
        long line = rows.rowLine();
        if (rows.problem() != null) {
            return bad(line, rows.problem());
        }
        if (row.size() != width) {
            return bad(line, "应有" + width + "列，实有" + row.size() + "列");
        }
        IdentityNumber.Result identity = IdentityNumber.parse(row.get(identityPlace), today);
        if (!identity.valid()) {
            return bad(line, identity.reason().message());
        }
        try {
            String json = facts(row);
            return json.length() > MAX_FACTS
                    ? bad(line, "内容过长")
                    : new Row(line, hash.apply(identity.number().value()), json, null);
        } catch (Column.BadValue e) {
            return bad(line, e.getMessage());
        }
    }

    private static Row bad(long line, String problem) {
        return new Row(line, null, null, problem);
    }

    private String facts(List<String> row) throws Column.BadValue {
        facts.setLength(0);
        facts.append('{');
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            String value = column.normalize(places[i] < 0 ? null : row.get(places[i]));
            if (value.indexOf(UNREADABLE) >= 0) {
                throw new Column.BadValue("“" + column.title() + "”含无法识别的字符，请检查文件编码");
            }
            if (!value.isEmpty()) {
                facts.append(facts.length() == 1 ? "\"" : ",\"")
                        .append(column.code())
                        .append("\":\"");
                json.quoteAsString(value, facts);
                facts.append('"');
            }
        }
        return facts.append('}').toString();
    }

    /** Skips a byte-order mark; without one, a beginning that is no UTF-8 is taken for GB18030. */
    private static Charset probe(PushbackInputStream bytes, Charset asked) throws IOException {
        byte[] start = bytes.readNBytes(PROBE_BYTES);
        boolean mark =
                start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        int skip = mark ? 3 : 0;
        bytes.unread(start, skip, start.length - skip);
        if (mark) {
            return StandardCharsets.UTF_8;
        }
        if (asked != null) {
            return asked;
        }
        // Not at the end of input: a character that the probe cuts in two is no mistake.
        boolean utf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false)
                .isError();
        return utf8 ? StandardCharsets.UTF_8 : GB18030;
    }
}
