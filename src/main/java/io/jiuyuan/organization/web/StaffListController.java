package io.jiuyuan.organization.web;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.StaffLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/admin/officers/import")
@Tag(name = "工作人员维护", description = "工作人员维护（系统管理员）")
class StaffListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StaffLists lists;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    StaffListController(StaffLists lists, Officers officers, Jurisdiction jurisdiction) {
        this.lists = lists;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping(path = "/template", produces = XLSX)
    @Operation(summary = "人员名单模板")
    ResponseEntity<byte[]> template() {
        jurisdiction.requireAdministrator(officers.current());
        return file("人员名单模板.xlsx", lists.template());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "导入人员名单，逐行返回结果；Accept 为 XLSX 时返回结果表")
    List<StaffLists.RowResult> importSheet(@RequestPart("file") MultipartFile file) throws IOException {
        jurisdiction.requireAdministrator(officers.current());
        return lists.importSheet(file.getBytes());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = XLSX)
    @Operation(hidden = true)
    ResponseEntity<byte[]> importSheetToSheet(@RequestPart("file") MultipartFile file) throws IOException {
        return file("导入结果.xlsx", lists.resultSheet(importSheet(file)));
    }

    @PostMapping(path = "/result", consumes = MediaType.APPLICATION_JSON_VALUE, produces = XLSX)
    @Operation(summary = "将已返回的逐行结果制成结果表，用于分发一次性密码", description = "一次性密码不留存，只能由刚收到导入结果的一方交来。")
    ResponseEntity<byte[]> resultSheet(@RequestBody List<StaffLists.RowResult> results) {
        jurisdiction.requireAdministrator(officers.current());
        return file("导入结果.xlsx", lists.resultSheet(results));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(content);
    }
}
