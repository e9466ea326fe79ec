package io.jiuyuan.statistics;

import io.jiuyuan.shared.Money;
import io.jiuyuan.statistics.Allocations.Factor;
import io.jiuyuan.statistics.Allocations.Line;
import io.jiuyuan.statistics.Allocations.Table;
import io.jiuyuan.statistics.AssessmentSheet.SheetPage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** The factors and shares of an allocation as XLSX. */
final class AllocationSheet {

    private AllocationSheet() {}

    static void write(OutputStream out, Table table, ZoneId zone) {
        try (Workbook book = new Workbook(out, "Jiuyuan", "1.0")) {
            String title = table.city().name() + table.year() + "年就业补助资金分配因素测算表（" + (table.frozen() ? "年度统计已冻结" : "截至")
                    + table.asOf().atZone(zone).toLocalDate() + "）";
            SheetPage page = new SheetPage(book, "测算表", title);
            List<String> heads = new ArrayList<>(List.of("区（县）"));
            table.factors().forEach(each -> heads.add(each.name() + "（" + each.unit() + "，权重" + each.weight() + "）"));
            heads.add("分配比例（%）");
            heads.add("分配金额（元）");
            page.head(heads, 18);
            List<Line> lines = new ArrayList<>(table.lines());
            lines.add(table.total());
            lines.forEach(line -> page.row(cells(table, line)));
            SheetPage factors = new SheetPage(book, "因素和权重", title);
            factors.head(List.of("因素", "计量单位", "权重", "是否参与测算", "取数", "因素依据", "权重依据"), 24);
            for (Factor each : table.factors()) {
                factors.row(List.of(
                        each.name(),
                        each.unit(),
                        each.weight(),
                        each.counts() ? "是" : "否（未填全或合计为0）",
                        each.figure() ? "统计指标" : "市级填报",
                        each.source(),
                        each.weighting()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> cells(Table table, Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.name());
        table.factors().forEach(factor -> {
            BigDecimal amount = line.values().get(factor.code()).amount();
            cells.add(amount == null ? "未填" : amount);
        });
        cells.add(line.percent() == null ? "—" : line.percent());
        cells.add(line.amount() == null ? "—" : new Money(line.amount()).yuan());
        return cells;
    }
}
