package io.jiuyuan.disbursement.files;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a bank wants its file and how it answers, read from YAML.
 *
 * @param format csv or pain.001
 * @param amount yuan with two decimals, or whole fen
 * @param quote needed, always or never
 * @param columns of a CSV file, in this order
 */
public record Layout(
        String code,
        String name,
        String format,
        String charset,
        boolean byteOrderMark,
        String separator,
        String lineEnd,
        String quote,
        boolean header,
        String amount,
        List<Column> columns,
        Result result) {

    /** @param field sequence, end-to-end-id, payee-name, account, bank-name, bank-code, amount, purpose, kind or constant */
    public record Column(String field, String title, String constant) {}

    /**
     * @param format csv or pain.002
     * @param columns end-to-end-id, amount, account, status, date, reference, reason or ignore
     * @param dates pattern, e.g. yyyyMMdd
     * @param paid what the bank writes for a line that it paid
     */
    public record Result(
            String format,
            String charset,
            String separator,
            boolean header,
            String amount,
            String dates,
            List<String> columns,
            List<String> paid,
            List<String> failed) {}

    Charset encoding() {
        return Charset.forName(charset);
    }

    public boolean xml() {
        return "pain.001".equals(format);
    }

    public String extension() {
        return xml() ? "xml" : "csv";
    }

    public String mediaType() {
        return xml() ? "application/xml" : "text/csv";
    }
}
