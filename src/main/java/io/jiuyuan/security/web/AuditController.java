package io.jiuyuan.security.web;

import io.jiuyuan.security.audit.AuditChain;
import io.jiuyuan.security.audit.AuditEntry;
import io.jiuyuan.shared.AuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "审计记录", description = "查阅和核验审计记录（审计人员、系统管理员）")
class AuditController {

    private static final int LARGEST_PAGE = 200;

    private final AuditChain chain;
    private final AuditTrail audit;

    AuditController(AuditChain chain, AuditTrail audit) {
        this.chain = chain;
        this.audit = audit;
    }

    @GetMapping("/api/audit")
    @Operation(summary = "审计记录，最新的在前；下一页自 nextBefore 所示编号之前开始")
    Page entries(
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String action,
            @RequestParam(required = false) String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<AuditEntry> entries = chain.search(given(actor), given(action), given(subject), before, limit);
        audit.record("audit-read", "journal", "");
        boolean more = entries.size() == limit;
        return new Page(entries, more ? entries.get(limit - 1).id() : null);
    }

    @GetMapping("/api/admin/audit/verify")
    @Operation(summary = "核验审计记录是否完整，不完整的给出第一处断点")
    AuditChain.Verification verify() {
        return chain.verify();
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    record Page(List<AuditEntry> entries, Long nextBefore) {}
}
