package io.jiuyuan.statistics.web;

import io.jiuyuan.statistics.Statistics;
import io.jiuyuan.statistics.Trends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs, as spreadsheet, and the bulletin as PDF. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "统计", description = "按月、按季、按年的就业援助统计；按人计数，期满冻结，更正留痕；限管辖范围内")
class StatisticsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Statistics statistics;
    private final Trends trends;

    StatisticsController(Statistics statistics, Trends trends) {
        this.statistics = statistics;
        this.trends = trends;
    }

    record FigureInfo(String code, String label, String measure, String definition, String list) {}

    /** @param frozen null while the period is not frozen */
    record Answer(
            String period,
            String periodName,
            Statistics.Frozen frozen,
            Instant asOf,
            Statistics.Unit unit,
            List<FigureInfo> figures,
            Statistics.Row total,
            List<Statistics.Row> below,
            List<Statistics.Group> groups,
            List<Statistics.Rate> rates,
            List<Statistics.Corrected> corrections) {}

    @GetMapping("/{period}")
    @Operation(
            summary = "一个统计期的统计表",
            description = "统计期如2026-03、2026Q1、2026。已冻结的返回冻结时的数（含其后的更正）及校验值，未冻结的为asOf时刻的统计数。每项指标附说明和名单地址；计量单位为元的，数值以分计。")
    Answer sheet(
            @Parameter(description = "统计期") @PathVariable String period,
            @Parameter(description = "单位代码；不填为本人最高任职单位；社区只有合计") @RequestParam(required = false) String unit) {
        Statistics.Sheet sheet = statistics.sheet(period, unit);
        return new Answer(
                sheet.period().code(),
                sheet.period().name(),
                sheet.frozen(),
                sheet.asOf(),
                sheet.unit(),
                sheet.figures().stream()
                        .map(figure -> new FigureInfo(
                                figure.code(),
                                figure.label(),
                                figure.measure(),
                                figure.definition(),
                                figure.href(sheet.period()) + "&unit="
                                        + sheet.unit().code()))
                        .toList(),
                sheet.total(),
                sheet.below(),
                sheet.groups(),
                sheet.rates(),
                sheet.corrections());
    }

    @GetMapping("/{period}/xlsx")
    @Operation(summary = "统计表XLSX", description = "单位表、各分组表、安置率、指标说明、更正记录。")
    void xlsx(@PathVariable String period, @RequestParam(required = false) String unit, HttpServletResponse response)
            throws IOException {
        String name = "就业援助统计" + statistics.sheet(period, unit).period().code() + ".xlsx";
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        statistics.write(period, unit, response.getOutputStream());
    }

    @GetMapping("/{quarter}/bulletin.pdf")
    @Operation(summary = "季度通报PDF", description = "该季度冻结后可出；有更正的另出一份。")
    ResponseEntity<byte[]> bulletin(@PathVariable String quarter, @RequestParam(required = false) String unit) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("就业援助通报" + quarter + ".pdf"))
                .body(statistics.bulletin(quarter, unit));
    }

    @GetMapping("/{period}/verification")
    @Operation(summary = "校验已冻结的统计", description = "按现存数据重新计算校验值，与冻结时的校验值比对；不一致说明数据被改动。")
    Statistics.Verification verify(@PathVariable String period, @RequestParam(required = false) String unit) {
        return statistics.verify(period, unit);
    }

    @PostMapping("/{period}/recount")
    @Operation(summary = "重新统计未冻结的统计期", description = "数据量大时在后台进行，以统计表的asOf为准。")
    void recount(@PathVariable String period, @RequestParam(required = false) String unit) {
        statistics.recount(period, unit);
    }

    @GetMapping("/trend")
    @Operation(summary = "按月趋势", description = "到本月为止各月的指标；已冻结的月份为冻结数（含更正），其余为asOf时刻的统计数，asOf为空的正在统计。")
    Trends.Trend trend(
            @RequestParam(required = false) String unit,
            @Parameter(description = "月数，1至36") @RequestParam(defaultValue = "12") int months,
            @Parameter(description = "指标代码，可多个；不填为全部") @RequestParam(defaultValue = "") List<String> figure) {
        return trends.of(unit, months, figure);
    }

    record Correcting(Statistics.Place place, long amount, String reason) {}

    @PostMapping("/{period}/corrections")
    @Operation(summary = "更正已冻结的一个数", description = "仅市级经办；原数保留，更正前后、理由和更正人在统计表中列明。")
    void correct(@PathVariable String period, @RequestBody Correcting correcting) {
        statistics.correct(period, correcting.place(), correcting.amount(), correcting.reason());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
