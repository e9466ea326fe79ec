package io.jiuyuan.ledgers.web;

import io.jiuyuan.ledgers.LedgerPage;
import io.jiuyuan.ledgers.Ledgers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers for programs, and their exports. */
@RestController
@RequestMapping("/api/ledgers")
@Tag(name = "台账", description = "人员、走访、服务、就业、零就业家庭、帮扶人等台账；限管辖范围内，证件号码遮盖显示")
class LedgerController {

    private static final int MOST = 500;

    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** @param filters values by the filter's code */
    record Wanted(Map<String, String> filters, String purpose) {}

    record Named(String name, String title, String note, List<String> columns, List<String> filters) {}

    @GetMapping
    @Operation(summary = "全部台账", description = "各台账的名称、列和可用的筛选条件。")
    List<Named> all() {
        return ledgers.all().stream()
                .map(each -> new Named(
                        each.name(),
                        each.title(),
                        each.note(),
                        each.columns().stream().map(column -> column.title()).toList(),
                        each.filters().stream().map(filter -> filter.code()).toList()))
                .toList();
    }

    @GetMapping("/{name}")
    @Operation(summary = "台账的一页", description = "筛选条件作为查询参数；用返回的 next 作为 after 取下一页。")
    LedgerPage page(
            @PathVariable String name,
            @RequestParam Map<String, String> chosen,
            @Parameter(description = "上一页返回的 next") @RequestParam(required = false) String after,
            @Parameter(description = "每页行数，最多500") @RequestParam(defaultValue = "50") int size) {
        return ledgers.page(name, chosen, after, Math.max(1, Math.min(size, MOST)));
    }

    @PostMapping("/{name}/exports")
    @Operation(summary = "申请导出", description = "须填写用途；导出人、用途、条件和行数记入审计记录。")
    Ledgers.Export ask(@PathVariable String name, @RequestBody Wanted wanted) {
        return ledgers.export(name, wanted.filters() == null ? Map.of() : wanted.filters(), wanted.purpose());
    }

    @GetMapping("/exports/{id}")
    @Operation(summary = "导出进度", description = "已写出的行数与申请时的总行数；仅导出人本人可查。")
    Ledgers.Export progress(@PathVariable String id) {
        return ledgers.export(id);
    }

    @GetMapping("/exports/{id}/content")
    @Operation(summary = "下载导出的XLSX", description = "边读边写，每次申请只能下载一次。")
    void content(@PathVariable String id, HttpServletResponse response) throws IOException {
        Ledgers.Export export = ledgers.export(id);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ledgers.write(id, response.getOutputStream());
    }
}
