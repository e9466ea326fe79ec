package io.jiuyuan.comparison.snapshot;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV (RFC 4180) row by row with the line at which each starts. A row longer than the limit, as a quote that is never
 * closed makes, is cut off: the row is bad and reading goes on at the next line, so memory stays bounded.
 */
final class CsvRows {

    private static final int MAX_ROW_CHARS = 16_384;

    private final Reader reader;
    private final char[] buffer = new char[32_768];
    private final StringBuilder field = new StringBuilder();
    private int position;
    private int limit;
    private long line = 1;
    private long rowLine;
    private String problem;

    CsvRows(Reader reader) {
        this.reader = reader;
    }

    /** Line at which the last row started, from 1. */
    long rowLine() {
        return rowLine;
    }

    /** What is wrong with the last row's form, in Chinese; null when it reads well. */
    String problem() {
        return problem;
    }

    /** The next row that is not empty, null at the end. */
    List<String> next() throws IOException {
        while (true) {
            rowLine = line;
            problem = null;
            int c = read();
            if (c < 0) {
                return null;
            }
            List<String> row = row(c);
            if (row.size() > 1 || !row.get(0).isBlank() || problem != null) {
                return row;
            }
        }
    }

    private List<String> row(int first) throws IOException {
        List<String> row = new ArrayList<>(8);
        field.setLength(0);
        boolean quoted = false;
        boolean wasQuoted = false;
        int length = 0;
        int c = first;
        while (true) {
            if (++length > MAX_ROW_CHARS) {
                problem = "一行超过" + MAX_ROW_CHARS + "个字符，可能缺少引号";
                skipLine(c);
                row.add("");
                return row;
            }
            if (quoted) {
                if (c < 0) {
                    problem = "引号没有结束";
                    row.add("");
                    return row;
                }
                if (c != '"') {
                    field.append((char) c);
                    countLine(c);
                } else if (peek() == '"') {
                    read();
                    field.append('"');
                } else {
                    quoted = false;
                    wasQuoted = true;
                }
            } else if (c == ',' || c == '\n' || c == '\r' || c < 0) {
                row.add(field.toString());
                field.setLength(0);
                wasQuoted = false;
                if (c != ',') {
                    endLine(c);
                    return row;
                }
            } else if (c == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
            } else if (wasQuoted && c != ' ') {
                problem = "引号之后还有文字";
            } else if (!wasQuoted) {
                field.append((char) c);
            }
            c = read();
        }
    }

    private void skipLine(int current) throws IOException {
        int c = current;
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
        endLine(c);
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        line++;
    }

    private void countLine(int c) throws IOException {
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            line++;
        }
    }

    private int read() throws IOException {
        return fill() ? buffer[position++] : -1;
    }

    private int peek() throws IOException {
        return fill() ? buffer[position] : -1;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(reader.read(buffer), 0);
            position = 0;
        }
        return limit > 0;
    }
}
