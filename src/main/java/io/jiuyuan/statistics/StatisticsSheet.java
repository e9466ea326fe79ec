package io.jiuyuan.statistics;

import io.jiuyuan.shared.Money;
import io.jiuyuan.statistics.Statistics.Corrected;
import io.jiuyuan.statistics.Statistics.Rate;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.Statistics.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A statistics sheet as XLSX: one table per dimension, definitions and corrections beside. */
final class StatisticsSheet {

    private static final int HEAD = 2;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StatisticsSheet() {}

    static void write(OutputStream out, Sheet sheet, ZoneId zone) {
        try (Workbook book = new Workbook(out, "Jiuyuan", "1.0")) {
            List<Row> units = new java.util.ArrayList<>(sheet.below());
            units.add(new Row("", "合计", sheet.total().amounts()));
            table(book, sheet, "按单位", "单位", units, zone);
            sheet.groups().forEach(group -> table(book, sheet, "按" + group.label(), group.label(), group.rows(), zone));
            rates(book, sheet);
            definitions(book, sheet);
            corrections(book, sheet, zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Worksheet begin(Workbook book, String name) {
        Worksheet page = book.newWorksheet(name);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.footer("第 &P 页，共 &N 页", Position.CENTER);
        return page;
    }

    private static void table(Workbook book, Sheet sheet, String name, String first, List<Row> rows, ZoneId zone) {
        Worksheet page = begin(book, name);
        page.width(0, 28);
        page.value(0, 0, sheet.unit().name() + sheet.period().name() + "就业援助统计表（" + name + "）　" + state(sheet, zone));
        page.style(0, 0).bold().set();
        page.value(HEAD - 1, 0, first);
        for (int i = 0; i < sheet.figures().size(); i++) {
            Figure figure = sheet.figures().get(i);
            page.value(HEAD - 1, i + 1, figure.label() + "（" + figure.measure() + "）");
            page.width(i + 1, 12);
        }
        page.range(HEAD - 1, 0, HEAD - 1, sheet.figures().size())
                .style()
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
        page.freezePane(1, HEAD);
        int at = HEAD;
        for (Row row : rows) {
            page.value(at, 0, row.name());
            for (int i = 0; i < sheet.figures().size(); i++) {
                Figure figure = sheet.figures().get(i);
                long amount = row.of(figure.code());
                if (figure.money()) {
                    page.value(at, i + 1, new Money(amount).yuan());
                    page.style(at, i + 1).format("#,##0.00").set();
                } else {
                    page.value(at, i + 1, amount);
                }
            }
            at++;
        }
    }

    private static String state(Sheet sheet, ZoneId zone) {
        return sheet.frozen() == null
                ? "未冻结，截至 " + MINUTE.format(sheet.asOf().atZone(zone))
                : "已冻结 " + sheet.frozen().at().atZone(zone).toLocalDate() + "　校验值 "
                        + sheet.frozen().sha256();
    }

    private static void rates(Workbook book, Sheet sheet) {
        Worksheet page = begin(book, "安置率");
        line(page, 0, "口径", "分子", "分母", "百分比", "政策目标", "说明");
        int at = 1;
        for (Rate rate : sheet.rates()) {
            line(
                    page,
                    at++,
                    rate.name(),
                    String.valueOf(rate.part()),
                    String.valueOf(rate.whole()),
                    rate.percent() == null ? "—" : rate.percent() + "%",
                    rate.target() == null ? "" : rate.target() + "%",
                    rate.definition());
        }
    }

    private static void definitions(Workbook book, Sheet sheet) {
        Worksheet page = begin(book, "指标说明");
        line(page, 0, "指标", "单位", "说明");
        page.width(0, 24);
        page.width(2, 90);
        int at = 1;
        for (Figure figure : sheet.figures()) {
            line(page, at++, figure.label(), figure.measure(), figure.definition());
        }
    }

    private static void corrections(Workbook book, Sheet sheet, ZoneId zone) {
        Worksheet page = begin(book, "更正记录");
        line(page, 0, "单位", "指标", "分组", "更正前", "更正后", "理由", "更正人", "日期");
        int at = 1;
        for (Corrected each : sheet.corrections()) {
            line(
                    page,
                    at++,
                    each.unitName(),
                    each.figureLabel(),
                    each.memberLabel(),
                    each.shown(each.before()),
                    each.shown(each.after()),
                    guarded(each.reason()),
                    each.officerName(),
                    each.at().atZone(zone).toLocalDate().toString());
        }
    }

    /** What a spreadsheet would take for a formula is text. */
    static String guarded(String text) {
        return text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static void line(Worksheet page, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            page.value(row, i, texts[i]);
        }
    }
}
