package io.jiuyuan.workflow.web;

import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workflow.Migrations;
import io.jiuyuan.workflow.Migrations.Left;
import io.jiuyuan.workflow.Migrations.Model;
import io.jiuyuan.workflow.Migrations.Plan;
import io.jiuyuan.workflow.Migrations.Request;
import io.jiuyuan.workflow.Migrations.Run;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Migration of running cases to another version of their model. Like all below {@code /api/admin}, for administrators. */
@RestController
@RequestMapping("/api/admin/migrations")
@Tag(name = "模型迁移", description = "将在办案件迁移到流程模型的另一版本（系统管理员）")
class MigrationController {

    private static final int SHOWN = 100;
    private static final int IN_FILE = 5000;

    private final Migrations migrations;

    MigrationController(Migrations migrations) {
        this.migrations = migrations;
    }

    @GetMapping("/models")
    @Operation(summary = "各流程模型的版本，及每个版本上在办的案件数")
    List<Model> models() {
        return migrations.models();
    }

    @PostMapping("/plan")
    @Operation(
            summary = "试算",
            description =
                    "不作任何改动：列出环节对应关系、各环节在办案件数、不能迁移的环节和原因。from、to 为版本编号；" + "mappings 可将旧版本的环节指定到新版本的环节，其余同名环节自动对应。")
    Plan plan(@RequestBody Request request) {
        return migrations.plan(request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开始迁移", description = "分件执行，每件一个事务；中断或重启后自动继续。任务的编号、办理人和时限不变，不重发通知。limit 可限定本次最多迁移的件数。")
    Run start(@RequestBody Start start, @Parameter(hidden = true) Principal person) {
        return migrations.start(
                new Request(start.from(), start.to(), start.mappings()), start.limit(), person.getName());
    }

    @GetMapping
    @Operation(summary = "最近五十次迁移，最新的在前")
    List<Run> runs() {
        return migrations.runs();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次迁移的进度和结果")
    Run run(@Parameter(description = "迁移编号") @PathVariable("id") String id) {
        return migrations.find(id).orElseThrow(() -> new NotFound("没有这次迁移。"));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "暂停")
    Run pause(
            @Parameter(description = "迁移编号") @PathVariable("id") String id,
            @Parameter(hidden = true) Principal person) {
        return migrations.pause(id, person.getName());
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "继续")
    Run resume(
            @Parameter(description = "迁移编号") @PathVariable("id") String id,
            @Parameter(hidden = true) Principal person) {
        return migrations.resume(id, person.getName());
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "结束", description = "尚未迁移的案件留在旧版本。")
    Run end(
            @Parameter(description = "迁移编号") @PathVariable("id") String id,
            @Parameter(hidden = true) Principal person) {
        return migrations.end(id, person.getName());
    }

    @GetMapping("/{id}/left")
    @Operation(summary = "现仍在旧版本上的案件和原因", description = "逐件试算后给出原因，最多列出一百件；total 为总数。")
    Left left(@Parameter(description = "迁移编号") @PathVariable("id") String id) {
        return migrations.left(id, SHOWN);
    }

    @GetMapping(path = "/{id}/left.xlsx", produces = LeftSheet.XLSX)
    @Operation(summary = "下载现仍在旧版本上的案件清单", description = "最多五千件。")
    ResponseEntity<byte[]> leftSheet(@Parameter(description = "迁移编号") @PathVariable("id") String id) {
        byte[] sheet = LeftSheet.of(migrations.left(id, IN_FILE));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("未迁移案件.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(LeftSheet.XLSX))
                .body(sheet);
    }

    /** @param limit at most so many cases; all without it */
    record Start(String from, String to, Map<String, String> mappings, Integer limit) {}
}
