package io.jiuyuan.documents.web;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Produced papers, for whoever may see their case. Each reading is recorded. */
@RestController
@Tag(name = "文书", description = "查看与打印文书")
class DocumentController {

    private final Documents documents;
    private final ObjectProvider<CaseAccess> cases;
    private final AuditTrail audit;

    DocumentController(Documents documents, ObjectProvider<CaseAccess> cases, AuditTrail audit) {
        this.documents = documents;
        this.cases = cases;
        this.audit = audit;
    }

    @GetMapping("/api/documents/{id}.pdf")
    @Operation(summary = "查看一份文书（PDF）", description = "由可查看该案的人员查看，每次查看均有记录。")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        Documents.Info info = documents.info(id);
        requireMaySee(info.caseNumber());
        byte[] pdf = documents.pdf(id);
        audit.record("document-read", id, "案号" + info.caseNumber());
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(info.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(pdf);
    }

    private void requireMaySee(String caseNumber) {
        CaseAccess access = cases.getIfAvailable();
        if (access == null) {
            throw new AccessRefused("无权查看这份文书");
        }
        access.requireMaySee(caseNumber);
    }
}
