package io.jiuyuan.organization.web;

import io.jiuyuan.organization.Divisions;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/admin")
@Tag(name = "行政区划", description = "行政区划维护（系统管理员）")
class DivisionsController {

    private final Divisions divisions;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    DivisionsController(Divisions divisions, Officers officers, Jurisdiction jurisdiction) {
        this.divisions = divisions;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @PostMapping(path = "/divisions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入行政区划（CSV：code,name,tier,parent），可重复导入，逐行返回问题")
    Divisions.Result importCsv(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "false") boolean closeMissing)
            throws IOException {
        jurisdiction.requireAdministrator(officers.current());
        return divisions.importCsv(file.getBytes(), from, closeMissing);
    }

    @PostMapping("/units/{code}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "自某日起将单位（含全部下级）划归另一上级")
    void move(@PathVariable String code, @Validated @RequestBody Move move) {
        jurisdiction.requireAdministrator(officers.current());
        divisions.move(code, move.parent(), move.from());
    }

    @PostMapping("/units/{code}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销单位；指定承接单位时，下级单位划归承接单位")
    void close(@PathVariable String code, @Validated @RequestBody Close close) {
        jurisdiction.requireAdministrator(officers.current());
        divisions.close(code, close.successor(), close.lastDay());
    }

    record Move(
            @NotBlank(message = "请填写新的上级代码") String parent,
            @NotNull(message = "请填写生效日期") LocalDate from) {}

    record Close(
            String successor, @NotNull(message = "请填写最后一日") LocalDate lastDay) {}
}
