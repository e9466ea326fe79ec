package io.jiuyuan.disbursement.files;

import io.jiuyuan.shared.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.util.stream.Collectors;

/** A CSV file by its layout. Texts that a spreadsheet would take for a formula are defused. */
final class CsvPayments implements PaymentWriter {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final Layout layout;
    private final Writer out;

    CsvPayments(Layout layout, OutputStream stream) {
        this.layout = layout;
        this.out = new OutputStreamWriter(
                stream,
                layout.encoding()
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (layout.byteOrderMark()) {
            put("\uFEFF");
        }
        if (layout.header()) {
            put(layout.columns().stream()
                    .map(column -> cell(column.title()))
                    .collect(Collectors.joining(layout.separator(), "", layout.lineEnd())));
        }
    }

    @Override
    public void write(PaymentRow row) {
        put(layout.columns().stream()
                .map(column -> cell(text(column, row)))
                .collect(Collectors.joining(layout.separator(), "", layout.lineEnd())));
    }

    private String text(Layout.Column column, PaymentRow row) {
        return switch (column.field()) {
            case "sequence" -> Integer.toString(row.sequence());
            case "end-to-end-id" -> row.endToEndId();
            case "payee-name" -> row.payeeName();
            case "account" -> row.account();
            case "bank-name" -> row.bankName();
            case "bank-code" -> row.bankCode();
            case "amount" -> amount(row.amount());
            case "purpose" -> row.purpose();
            case "kind" -> row.kind();
            default -> column.constant();
        };
    }

    private String amount(Money amount) {
        return "fen".equals(layout.amount()) ? Long.toString(amount.fen()) : amount.toString();
    }

    private String cell(String given) {
        String text = given == null ? "" : given.replaceAll("[\\r\\n\\t]+", " ");
        if (!text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        if ("never".equals(layout.quote())) {
            return text.replace(layout.separator(), " ");
        }
        boolean needed = text.contains(layout.separator()) || text.contains("\"");
        return needed || "always".equals(layout.quote()) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
