package io.jiuyuan.registry.web;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.registry.KeyRotation;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rotation of the keys under which identity numbers and phones lie. Administrators only. */
@RestController
@RequestMapping("/api/admin/encryption")
@Tag(name = "系统管理", description = "密钥轮换")
class KeyRotationController {

    private final KeyRotation rotation;
    private final Officers officers;
    private final AuditTrail audit;

    KeyRotationController(KeyRotation rotation, Officers officers, AuditTrail audit) {
        this.rotation = rotation;
        this.officers = officers;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "密钥轮换进度")
    KeyRotation.Progress progress() {
        requireAdmin();
        return rotation.progress();
    }

    @PostMapping("/reencrypt")
    @Operation(summary = "用当前密钥重新加密", description = "每块200行一个事务，可随时中断、重复调用；remaining 为 0 后旧密钥可从配置中移除。")
    KeyRotation.Progress reencrypt(@RequestParam(defaultValue = "100") int chunks) {
        requireAdmin();
        KeyRotation.Progress progress = rotation.run(chunks);
        audit.record(
                "keys-rotated",
                progress.currentKeyId(),
                "重新加密" + progress.reencrypted() + "行，剩余" + progress.remaining() + "行");
        return progress;
    }

    private void requireAdmin() {
        if (!officers.current().has(Role.ADMIN)) {
            throw new AccessRefused("仅系统管理员可以操作");
        }
    }
}
