package io.jiuyuan.recognition.web;

import io.jiuyuan.recognition.ApplicationImports;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of applications from XLSX: upload, progress, results. */
@RestController
@RequestMapping("/api/applications/import")
@Tag(name = "认定申请")
class ApplicationImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ApplicationImports imports;

    ApplicationImportController(ApplicationImports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "批量导入认定申请", description = "XLSX，最多10000行，标题用模板的标题。逐行受理，逐行给出结果；同一文件重复导入不会重复立案。")
    ApplicationImports.Progress start(@RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null) {
            throw new InputRejected("file", "请选择文件");
        }
        try (InputStream content = file.getInputStream()) {
            return imports.start(file.getOriginalFilename(), content);
        }
    }

    @GetMapping
    @Operation(summary = "本人最近的导入")
    List<ApplicationImports.Progress> latest() {
        return imports.latest();
    }

    @GetMapping("/{id}")
    @Operation(summary = "导入进度")
    ApplicationImports.Progress progress(@PathVariable String id) {
        return imports.progress(id);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "逐行结果")
    List<ApplicationImports.RowResult> rows(
            @PathVariable String id,
            @RequestParam(required = false) ApplicationImports.RowStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return imports.rows(id, status, page, size);
    }

    @GetMapping("/template")
    @Operation(summary = "下载导入模板")
    ResponseEntity<byte[]> template() {
        return download("就业困难人员认定申请导入模板.xlsx", imports::template);
    }

    @GetMapping("/{id}/result")
    @Operation(summary = "下载导入结果")
    ResponseEntity<byte[]> result(@PathVariable String id) {
        return download("导入结果.xlsx", out -> imports.result(id, out));
    }

    private static ResponseEntity<byte[]> download(String name, Consumer<OutputStream> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.accept(bytes);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }
}
