package io.jiuyuan.notification.web;

import io.jiuyuan.notification.Outbox;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for administrators, above all what could not be sent. The texts are the applicants' and stay out. */
@RestController
@RequestMapping("/api/admin/messages")
class OutboxController {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 1_000;

    private final Outbox outbox;
    private final Officers officers;

    OutboxController(Outbox outbox, Officers officers) {
        this.outbox = outbox;
        this.officers = officers;
    }

    record Row(
            long id,
            String caseNumber,
            String channel,
            String target,
            String status,
            int attempts,
            String error,
            Instant createdAt,
            Instant sentAt) {}

    @GetMapping
    @Operation(summary = "消息发送情况，按状态列出，最近的在前")
    List<Row> list(@RequestParam(defaultValue = "failed") String status, @RequestParam(defaultValue = "0") int page) {
        requireAdministrator();
        return outbox.latest(status, Math.max(0, Math.min(page, LAST_PAGE)), SIZE).stream()
                .map(OutboxController::row)
                .toList();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重新发送一条未送达的消息")
    void tryAgain(@PathVariable long id) {
        requireAdministrator();
        outbox.tryAgain(id);
    }

    private static Row row(Outbox.Entry entry) {
        return new Row(
                entry.id(),
                entry.message().caseNumber(),
                entry.message().channel(),
                entry.message().target(),
                entry.message().status(),
                entry.attempts(),
                entry.error(),
                entry.message().createdAt(),
                entry.message().sentAt());
    }

    private void requireAdministrator() {
        if (!officers.current().has(Role.ADMIN)) {
            throw new AccessRefused("只有系统管理员可以查看消息发送情况");
        }
    }
}
