package io.jiuyuan.recovery.steps;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.recovery.Recoveries.File;
import io.jiuyuan.recovery.Recoveries.Row;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryRepository;
import io.jiuyuan.recovery.domain.RecoveryStatus;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recoveries for reading; the reading of one is recorded. */
@Component
@Transactional
public class RecoveryFiles {

    private static final int MAX_PAGE = 100;

    private final RecoveryRepository recoveries;
    private final RecoveryRecords records;
    private final RecoveryCards cards;
    private final RecoveryOfficers officers;
    private final AuditTrail audit;

    RecoveryFiles(
            RecoveryRepository recoveries,
            RecoveryRecords records,
            RecoveryCards cards,
            RecoveryOfficers officers,
            AuditTrail audit) {
        this.recoveries = recoveries;
        this.records = records;
        this.cards = cards;
        this.officers = officers;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<Row> list(String status, int page, int size) {
        List<RecoveryStatus> wanted = status == null || status.isBlank()
                ? List.of(RecoveryStatus.values())
                : Stream.of(RecoveryStatus.values())
                        .filter(each -> each.code().equals(status))
                        .toList();
        if (wanted.isEmpty()) {
            throw new InputRejected("status", "没有这种状态。");
        }
        PageRequest request = PageRequest.of(Math.max(0, page), Math.max(1, Math.min(size, MAX_PAGE)));
        List<String> districts = officers.districts();
        return districts.isEmpty()
                ? Page.empty(request)
                : recoveries.list(districts, wanted, request).map(cards::line);
    }

    public File open(String number) {
        Recovery of = records.get(number);
        officers.requireMaySee(of.districtCode());
        audit.record("recovery-read", number, "申领编号" + of.claimNumber());
        return new File(
                cards.line(of),
                of.caseNumber(),
                of.ground().fraud(),
                cards.cards(of),
                of.status() == RecoveryStatus.REFERRED && officers.isBureau(officers.current(), of.districtCode()));
    }

    /** The case's recoveries; whoever may see the case has been checked. */
    @Transactional(readOnly = true)
    public List<Card> ofCase(String caseNumber) {
        List<Recovery> found = records.ofCase(caseNumber);
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(Card.table(
                "补贴资金追回",
                found.stream().anyMatch(this::fraud) ? "有经核实的骗取补贴行为" : null,
                List.of("追回编号", "项目", "所属期", "事由", "追回金额", "已退回", "退回期限", "状态"),
                found.stream().map(cards::line).map(RecoveryFiles::cells).toList()));
    }

    private boolean fraud(Recovery of) {
        return of.ground().fraud() && of.status() != RecoveryStatus.PROPOSED && of.status() != RecoveryStatus.REJECTED;
    }

    private static List<String> cells(Row each) {
        return row(
                each.number(),
                each.itemName(),
                each.period(),
                each.reasonName(),
                each.due().format(),
                each.repaid().format(),
                each.dueOn() == null ? null : each.dueOn().toString(),
                each.statusName() + (each.overdue() ? "（逾期）" : ""));
    }
}
