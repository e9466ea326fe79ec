package io.jiuyuan.registry.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
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

/** Uploads of materials, and their content for the preview: shown by a browser, never executed by it. */
@RestController
@RequestMapping("/api/materials")
@Tag(name = "材料", description = "上传与查看申请材料")
class MaterialController {

    /** Nothing that a file may hold can run or call out, whatever a browser takes it for. */
    private static final String POLICY = "sandbox; default-src 'none'";

    private final Materials materials;
    private final Officers officers;
    private final ObjectProvider<CaseAccess> cases;
    private final AuditTrail audit;

    MaterialController(Materials materials, Officers officers, ObjectProvider<CaseAccess> cases, AuditTrail audit) {
        this.materials = materials;
        this.officers = officers;
        this.cases = cases;
        this.audit = audit;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传一份材料", description = "PDF、JPG、PNG、HEIC，按内容识别。返回的 id 随申请或补正一并提交；提交前仅上传人可见。")
    Materials.Info upload(
            @RequestParam(required = false) String kind, @RequestParam(required = false) MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new InputRejected("file", "请选择文件");
        }
        Officer uploader = officers.current();
        if (uploader.posts().stream().allMatch(post -> post.role() == Role.AUDITOR)) {
            throw new AccessRefused("审计监督岗位只能查看，不能上传材料");
        }
        try (InputStream content = file.getInputStream()) {
            return materials.info(materials.upload(kind, file.getOriginalFilename(), content, uploader.username()));
        }
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "查看材料内容", description = "提交前仅上传人可见，提交后由可查看该案的人员查看，每次查看均有记录。")
    ResponseEntity<Resource> content(@PathVariable String id) {
        Materials.Info info = materials.info(id);
        requireMaySee(info);
        audit.record("material-read", id, info.caseNumber() == null ? "上传人预览" : "案号" + info.caseNumber());
        boolean shown = !info.mediaType().equals("image/heic");
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(info.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(info.mediaType()))
                .contentLength(info.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new InputStreamResource(materials.open(id).stream()));
    }

    private void requireMaySee(Materials.Info info) {
        if (info.caseNumber() == null) {
            if (!info.uploader().equals(officers.current().username())) {
                throw new AccessRefused("这份材料尚未提交，仅上传人可以查看");
            }
            return;
        }
        CaseAccess access = cases.getIfAvailable();
        if (access == null) {
            throw new AccessRefused("无权查看这份材料");
        }
        access.requireMaySee(info.caseNumber());
    }
}
