package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.domain.LedgerExport;
import io.jiuyuan.ledgers.domain.LedgerExportRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of each export. Every change is a transaction of its own, so that others see how far it has come. */
@Component
@Transactional
class LedgerExports {

    private final LedgerExportRepository exports;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerExports(LedgerExportRepository exports, AuditTrail audit, Clock clock) {
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    LedgerExport ask(LedgerQuery query, String purpose, String username, long expected) {
        LedgerExport export = exports.save(
                new LedgerExport(query.ledger().name(), query.text(), purpose, username, expected, clock.instant()));
        audit.record(
                "ledger-export-asked",
                subject(export),
                "用途：" + purpose + "；" + query.ledger().title() + "；" + query.words() + "；" + expected + " 行");
        return export;
    }

    @Transactional(readOnly = true)
    LedgerExport find(String id, String username) {
        return exports.findByIdAndUsername(id, username).orElseThrow(() -> new NotFound("没有这次导出。"));
    }

    LedgerExport begin(String id, String username) {
        LedgerExport export = find(id, username);
        export.begin();
        return export;
    }

    void reached(String id, long rows) {
        exports.findById(id).orElseThrow().reached(rows);
    }

    void end(String id, long rows, boolean whole) {
        LedgerExport export = exports.findById(id).orElseThrow();
        export.end(rows, whole, clock.instant());
        audit.record(
                whole ? "ledger-exported" : "ledger-export-broken",
                subject(export),
                "用途：" + export.purpose() + "；已写出 " + rows + " 行");
    }

    private static String subject(LedgerExport export) {
        return export.ledger() + " " + export.getId();
    }
}
