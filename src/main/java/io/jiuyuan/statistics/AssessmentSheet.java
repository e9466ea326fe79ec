package io.jiuyuan.statistics;

import io.jiuyuan.statistics.Assessments.Corrected;
import io.jiuyuan.statistics.Assessments.Indicator;
import io.jiuyuan.statistics.Assessments.Item;
import io.jiuyuan.statistics.Assessments.Line;
import io.jiuyuan.statistics.Assessments.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The yearly assessment as XLSX. */
final class AssessmentSheet {

    private AssessmentSheet() {}

    static void write(OutputStream out, Sheet sheet, ZoneId zone) {
        try (Workbook book = new Workbook(out, "Jiuyuan", "1.0")) {
            String title = sheet.unit().name() + sheet.year() + "年度就业援助工作考核"
                    + (sheet.fixed()
                            ? ""
                            : "（预评，截至 " + sheet.asOf().atZone(zone).toLocalDate() + "）");
            overview(new SheetPage(book, "汇总", title), sheet);
            details(new SheetPage(book, "评分明细", title), sheet);
            indicators(new SheetPage(book, "考核项目", title), sheet);
            corrections(new SheetPage(book, "更正记录", title), sheet, zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overview(SheetPage page, Sheet sheet) {
        List<String> heads = new ArrayList<>(List.of("单位"));
        sheet.indicators().forEach(each -> heads.add(each.name() + "（" + each.points() + "分）"));
        heads.addAll(List.of("得分", "等次", "名次"));
        page.head(heads, 14);
        List<Line> lines = new ArrayList<>(sheet.lines());
        lines.add(sheet.own());
        lines.forEach(line -> {
            List<Object> cells = new ArrayList<>();
            cells.add(line.name());
            line.items().forEach(item -> cells.add(or(item.points())));
            cells.add(or(line.total()));
            cells.add(or(line.grade()));
            cells.add(or(line.rank()));
            page.row(cells);
        });
    }

    private static void details(SheetPage page, Sheet sheet) {
        page.head(List.of("单位", "考核项目", "分子", "分母", "比例（%）", "分值", "得分", "说明"), 16);
        List<Line> lines = new ArrayList<>(List.of(sheet.own()));
        lines.addAll(sheet.lines());
        for (Line line : lines) {
            for (Item item : line.items()) {
                page.row(List.of(
                        line.name(),
                        item.name(),
                        item.part(),
                        item.whole(),
                        or(item.percent()),
                        item.most(),
                        or(item.points()),
                        item.reason() + (item.corrected() ? "（得分已更正）" : "")));
            }
        }
    }

    private static void indicators(SheetPage page, Sheet sheet) {
        page.head(List.of("考核项目", "分值", "评分线", "考核要求依据", "分值和评分线依据"), 30);
        for (Indicator each : sheet.indicators()) {
            page.row(List.of(each.name(), each.points(), each.bounds(), each.duty(), each.scoring()));
        }
    }

    private static void corrections(SheetPage page, Sheet sheet, ZoneId zone) {
        page.head(List.of("单位", "考核项目", "更正前", "更正后", "理由", "更正人", "日期"), 18);
        for (Corrected each : sheet.corrections()) {
            page.row(List.of(
                    each.unitName(),
                    each.indicatorName(),
                    or(each.before()),
                    each.after(),
                    each.reason(),
                    each.officerName(),
                    each.at().atZone(zone).toLocalDate().toString()));
        }
    }

    private static Object or(Object value) {
        return value == null ? "—" : value;
    }

    /** One table under its title, on A4 landscape. */
    static final class SheetPage {

        private static final int HEAD = 1;

        private final Worksheet page;
        private int row = HEAD;

        SheetPage(Workbook book, String name, String title) {
            page = StatisticsSheet.begin(book, name);
            page.value(0, 0, title);
            page.style(0, 0).bold().fontSize(14).set();
        }

        void head(List<String> texts, int width) {
            for (int i = 0; i < texts.size(); i++) {
                page.value(HEAD, i, texts.get(i));
                page.width(i, i == 0 ? 24 : width);
            }
            page.range(HEAD, 0, HEAD, texts.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
            page.freezePane(1, HEAD + 1);
            page.repeatRows(0, HEAD);
        }

        void row(List<Object> cells) {
            row++;
            for (int i = 0; i < cells.size(); i++) {
                Object value = cells.get(i);
                if (value instanceof BigDecimal number) {
                    page.value(row, i, number);
                    page.style(row, i).format("#,##0.00").set();
                } else if (value instanceof Number number) {
                    page.value(row, i, number);
                } else {
                    page.value(row, i, StatisticsSheet.guarded(String.valueOf(value)));
                }
            }
        }
    }
}
