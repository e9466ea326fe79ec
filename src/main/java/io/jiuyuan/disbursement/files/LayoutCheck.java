package io.jiuyuan.disbursement.files;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Says at the start what is wrong with a layout, and not to finance on the day of payment. */
final class LayoutCheck {

    private static final Set<String> COLUMNS = Set.of(
            "sequence",
            "end-to-end-id",
            "payee-name",
            "account",
            "bank-name",
            "bank-code",
            "amount",
            "purpose",
            "kind",
            "constant");
    private static final Set<String> ANSWERS =
            Set.of("end-to-end-id", "amount", "account", "status", "date", "reference", "reason", "ignore");
    private static final Set<String> CHARSETS = Set.of("UTF-8", "GB18030");

    private LayoutCheck() {}

    /** @throws IllegalStateException with what is wrong */
    static void check(Layout layout) {
        String name = "Payment file layout " + layout.code() + ": ";
        need(layout.code() != null && layout.name() != null && layout.result() != null, name + "code, name, result");
        need(CHARSETS.contains(layout.charset()), name + "charset is UTF-8 or GB18030");
        need(Set.of("csv", "pain.001").contains(layout.format()), name + "format is csv or pain.001");
        need(Set.of("yuan", "fen").contains(layout.amount()), name + "amount is yuan or fen");
        Charset.forName(layout.result().charset());
        DateTimeFormatter.ofPattern(layout.result().dates());
        if (!layout.xml()) {
            need(length(layout.separator()) == 1 && length(layout.result().separator()) == 1, name + "separator");
            need(Set.of("needed", "always", "never").contains(layout.quote()), name + "quote");
            List<String> fields =
                    layout.columns().stream().map(Layout.Column::field).toList();
            need(COLUMNS.containsAll(fields), name + "columns are of " + COLUMNS);
            need(fields.containsAll(Set.of("end-to-end-id", "account", "payee-name", "amount")), name + "columns");
            need(ANSWERS.containsAll(layout.result().columns()), name + "result columns are of " + ANSWERS);
            need(
                    layout.result().columns().containsAll(Set.of("end-to-end-id", "amount", "status")),
                    name + "result columns need end-to-end-id, amount and status");
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
