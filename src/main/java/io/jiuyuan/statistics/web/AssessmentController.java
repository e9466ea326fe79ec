package io.jiuyuan.statistics.web;

import io.jiuyuan.statistics.Allocations;
import io.jiuyuan.statistics.Assessments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

/** The yearly assessment and the factors of allocation for programs, as spreadsheet and as PDF. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "统计")
class AssessmentController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Assessments assessments;
    private final Allocations allocations;

    AssessmentController(Assessments assessments, Allocations allocations) {
        this.assessments = assessments;
        this.allocations = allocations;
    }

    @GetMapping("/assessment/{year}")
    @Operation(summary = "年终考核", description = "单位及其直接下级各项考核指标的比例、得分、理由和名次；指标、分值及其依据取自政策包。年度统计冻结后确定，其后只能更正；此前为预评。")
    Assessments.Sheet assessment(
            @PathVariable int year,
            @Parameter(description = "市、区或街道的单位代码；不填为本人最高任职单位") @RequestParam(required = false) String unit) {
        return assessments.sheet(year, unit);
    }

    @GetMapping("/assessment/{year}/xlsx")
    @Operation(summary = "年终考核XLSX", description = "汇总、评分明细、考核项目及依据、更正记录。")
    void assessmentSheet(
            @PathVariable int year, @RequestParam(required = false) String unit, HttpServletResponse response)
            throws IOException {
        assessments.sheet(year, unit);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("就业援助考核" + year + ".xlsx"));
        assessments.write(year, unit, response.getOutputStream());
    }

    @GetMapping("/assessment/{year}/paper.pdf")
    @Operation(summary = "年终考核评分表PDF", description = "考核确定后可出；有更正的另出一份。")
    ResponseEntity<byte[]> paper(@PathVariable int year, @RequestParam(required = false) String unit) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("就业援助考核评分表" + year + ".pdf"))
                .body(assessments.paper(year, unit));
    }

    record Correcting(String unit, String indicator, BigDecimal points, String reason) {}

    @PostMapping("/assessment/{year}/corrections")
    @Operation(summary = "更正已确定的一项得分", description = "仅市级经办；原得分保留，更正前后、理由和更正人在考核表中列明。")
    void correct(@PathVariable int year, @RequestBody Correcting correcting) {
        assessments.correct(year, correcting.unit(), correcting.indicator(), correcting.points(), correcting.reason());
    }

    @GetMapping("/allocation/{year}")
    @Operation(summary = "资金分配因素测算", description = "各区的分配因素、按政策包权重测算的比例（合计100.00%）；填了金额的按比例分到分，合计与金额一致。限市级。")
    Allocations.Table allocation(
            @PathVariable int year,
            @Parameter(description = "待分配金额（元）") @RequestParam(required = false) String amount) {
        return allocations.table(year, amount);
    }

    @PostMapping("/allocation/{year}")
    @Operation(summary = "填报分配因素", description = "键为“区代码.因素代码”；只能填政策包中没有统计指标的因素，历次填报均保留。")
    void enter(@PathVariable int year, @RequestBody Map<String, String> values) {
        allocations.enter(year, values);
    }

    @GetMapping("/allocation/{year}/xlsx")
    @Operation(summary = "资金分配因素测算XLSX", description = "测算表、因素和权重及其依据。")
    void allocationSheet(
            @PathVariable int year, @RequestParam(required = false) String amount, HttpServletResponse response)
            throws IOException {
        allocations.table(year, amount);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("资金分配因素测算" + year + ".xlsx"));
        allocations.write(year, amount, response.getOutputStream());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
