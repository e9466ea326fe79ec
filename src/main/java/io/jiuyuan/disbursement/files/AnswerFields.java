package io.jiuyuan.disbursement.files;

import io.jiuyuan.disbursement.files.ResultRow.Answer;
import io.jiuyuan.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What the fields of one answered line mean. */
final class AnswerFields {

    private static final int MAX_REFERENCE = 60;
    private static final int MAX_REASON = 200;

    private final Layout.Result layout;
    private final DateTimeFormatter dates;

    AnswerFields(Layout.Result layout) {
        this.layout = layout;
        this.dates = DateTimeFormatter.ofPattern(layout.dates());
    }

    /** @param cells by field; missing ones may be absent or empty */
    ResultRow row(int number, Map<String, String> cells) {
        String id = text(cells, "end-to-end-id");
        if (id == null) {
            return ResultRow.unreadable(number, null, "缺少支付编号。");
        }
        String status = text(cells, "status");
        Answer answer = status == null
                ? null
                : layout.paid().contains(status)
                        ? Answer.PAID
                        : layout.failed().contains(status) ? Answer.FAILED : null;
        if (answer == null) {
            return ResultRow.unreadable(number, id, "不认识的支付结果“" + cut(status == null ? "" : status, 20) + "”。");
        }
        Money amount;
        try {
            amount = amount(text(cells, "amount"));
        } catch (ArithmeticException | NumberFormatException e) {
            return ResultRow.unreadable(number, id, "金额格式不正确。");
        }
        LocalDate day;
        try {
            String given = text(cells, "date");
            day = given == null ? null : LocalDate.parse(given, dates);
        } catch (DateTimeParseException e) {
            return ResultRow.unreadable(number, id, "日期格式不正确，应为" + layout.dates() + "。");
        }
        return new ResultRow(
                number,
                id,
                amount,
                text(cells, "account"),
                answer,
                day,
                cut(text(cells, "reference"), MAX_REFERENCE),
                cut(text(cells, "reason"), MAX_REASON),
                null);
    }

    private Money amount(String text) {
        if (text == null) {
            return null;
        }
        BigDecimal given = new BigDecimal(text.replace(",", ""));
        return new Money(
                "fen".equals(layout.amount())
                        ? given.longValueExact()
                        : given.movePointRight(2).longValueExact());
    }

    private static String text(Map<String, String> cells, String field) {
        String text = cells.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
