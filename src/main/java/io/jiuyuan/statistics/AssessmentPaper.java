package io.jiuyuan.statistics;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.statistics.Assessments.Item;
import io.jiuyuan.statistics.Assessments.Line;
import io.jiuyuan.statistics.Assessments.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A unit's yearly score sheet, and the table of the units below it, as an office files them. */
@Component
class AssessmentPaper {

    private final Documents documents;

    AssessmentPaper(Documents documents) {
        this.documents = documents;
    }

    /** @param city short name of the city whose bureau assesses */
    byte[] of(Sheet sheet, String city, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("city", city);
        values.put("unit", sheet.unit().name());
        values.put("year", sheet.year());
        values.put("issuedOn", today);
        values.put("basis", sheet.basis());
        values.put("sha256", sheet.sha256());
        values.put("total", text(sheet.own().total()));
        values.put("grade", sheet.own().grade() == null ? "—" : sheet.own().grade());
        values.put(
                "items", sheet.own().items().stream().map(AssessmentPaper::row).toList());
        List<String> headings = new ArrayList<>(List.of("单位"));
        sheet.indicators().forEach(each -> headings.add(each.name() + "（" + each.points() + "分）"));
        headings.addAll(List.of("得分", "等次", "名次"));
        values.put("headings", headings);
        values.put("lines", sheet.lines().stream().map(AssessmentPaper::line).toList());
        values.put(
                "indicators",
                sheet.indicators().stream()
                        .map(each -> each.name() + "：" + each.points() + "分，" + each.bounds() + "。考核要求依据：" + each.duty()
                                + "；分值和满分、零分线：" + each.scoring() + "。")
                        .toList());
        values.put(
                "grades",
                sheet.grades().stream()
                        .map(each -> each.name() + "（" + each.from() + "分以上）")
                        .toList());
        values.put(
                "corrections",
                sheet.corrections().stream()
                        .map(each -> "%s“%s”得分由%s更正为%s，理由：%s（%s）"
                                .formatted(
                                        each.unitName(),
                                        each.indicatorName(),
                                        text(each.before()),
                                        text(each.after()),
                                        each.reason(),
                                        each.officerName()))
                        .toList());
        String number = "KH" + sheet.unit().code() + sheet.year();
        return documents.pdf(documents.produce(
                number + "-" + sheet.corrections().size(),
                number,
                "yearly-assessment",
                sheet.unit().name() + sheet.year() + "年度就业援助工作考核评分表",
                values));
    }

    private static List<String> row(Item item) {
        return List.of(
                item.name(),
                String.valueOf(item.most()),
                item.percent() == null ? "—" : item.percent() + "%",
                text(item.points()),
                item.reason() + (item.corrected() ? "（得分已更正，见更正）" : ""));
    }

    private static List<String> line(Line line) {
        List<String> texts = new ArrayList<>(List.of(line.name()));
        line.items().forEach(item -> texts.add(text(item.points()) + (item.corrected() ? "*" : "")));
        texts.add(text(line.total()));
        texts.add(line.grade() == null ? "—" : line.grade());
        texts.add(line.rank() == null ? "—" : String.valueOf(line.rank()));
        return texts;
    }

    private static String text(BigDecimal value) {
        return value == null ? "—" : value.toPlainString();
    }
}
