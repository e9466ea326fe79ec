package io.jiuyuan.statistics;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.shared.Money;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.Statistics.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The quarterly bulletin (按季通报, T26): district by district, with the rates and what they mean. */
@Component
class Bulletins {

    private static final List<CaseFigure> SHOWN = List.of(
            CaseFigure.RECOGNIZED,
            CaseFigure.STANDING,
            CaseFigure.ASSISTED,
            CaseFigure.VISITED,
            CaseFigure.PLACED,
            CaseFigure.DUE,
            CaseFigure.DUE_PLACED,
            CaseFigure.OVERDUE,
            CaseFigure.EXITED);

    private static final List<RecordFigure> MONEY = List.of(
            RecordFigure.CLAIMS,
            RecordFigure.CLAIMS_APPROVED,
            RecordFigure.AMOUNT_APPROVED,
            RecordFigure.AMOUNT_PAID,
            RecordFigure.AMOUNT_RETURNED);

    private final Documents documents;

    Bulletins(Documents documents) {
        this.documents = documents;
    }

    byte[] of(Sheet sheet, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("city", sheet.unit().name());
        values.put("quarter", sheet.period().name());
        values.put("issuedOn", today);
        values.put("sha256", sheet.frozen().sha256());
        List<String> headings = new ArrayList<>(List.of("单位"));
        SHOWN.forEach(figure -> headings.add(figure.label()));
        headings.add("期限内安置率");
        values.put("headings", headings);
        List<List<String>> lines = new ArrayList<>();
        sheet.below().forEach(row -> lines.add(line(row)));
        lines.add(line(new Row("", "合计", sheet.total().amounts())));
        values.put("lines", lines);
        values.put(
                "rates",
                sheet.rates().stream()
                        .map(rate -> rate.name() + "：" + percent(rate.percent())
                                + (rate.target() == null ? "" : "（目标不低于" + rate.target() + "%）") + "。"
                                + rate.definition())
                        .toList());
        values.put(
                "households",
                List.of(HouseholdFigure.values()).stream()
                        .map(figure -> figure.label() + sheet.total().of(figure.name()) + "户")
                        .toList());
        values.put(
                "money",
                MONEY.stream()
                        .map(figure -> figure.label()
                                + (figure.figure().money()
                                        ? new Money(sheet.total().of(figure.name())).format()
                                        : sheet.total().of(figure.name())
                                                + figure.figure().measure()))
                        .toList());
        values.put(
                "definitions",
                Stream.concat(
                                SHOWN.stream().map(figure -> figure.label() + "：" + figure.definition()),
                                MONEY.stream().map(figure -> figure.label() + "：" + figure.definition()))
                        .toList());
        values.put(
                "corrections",
                sheet.corrections().stream()
                        .map(each -> "%s“%s”由%s更正为%s，理由：%s（%s）"
                                .formatted(
                                        each.unitName(),
                                        each.figureLabel(),
                                        each.shown(each.before()),
                                        each.shown(each.after()),
                                        each.reason(),
                                        each.officerName()))
                        .toList());
        String number = "TJ" + sheet.unit().code() + sheet.period().code();
        String key = number + "-" + sheet.corrections().size();
        String title = "关于" + sheet.period().name() + "就业困难人员就业援助工作情况的通报";
        return documents.pdf(documents.produce(key, number, "quarterly-bulletin", title, values));
    }

    private static List<String> line(Row row) {
        List<String> line = new ArrayList<>(List.of(row.name()));
        SHOWN.forEach(figure -> line.add(String.valueOf(row.of(figure.name()))));
        long due = row.of(CaseFigure.DUE.name());
        line.add(percent(due == 0 ? null : Math.round(row.of(CaseFigure.DUE_PLACED.name()) * 1000.0 / due) / 10.0));
        return line;
    }

    private static String percent(Double percent) {
        return percent == null ? "—" : percent + "%";
    }
}
