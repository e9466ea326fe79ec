package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.domain.LineState;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.TakeDownGround;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice that was given up, or that was wrong and is taken down: its lines go back, and nothing is paid. */
@Component
@Transactional
public class NoticeReturn {

    /** Message: the notice is taken down. */
    public static final String TAKEN_DOWN = "noticeTakenDown";

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;

    private final NoticeRecords records;
    private final NoticeObjections objections;
    private final PaymentLineRepository lines;
    private final PayableSource source;
    private final Processes processes;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeReturn(
            NoticeRecords records,
            NoticeObjections objections,
            PaymentLineRepository lines,
            PayableSource source,
            Processes processes,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.objections = objections;
        this.lines = lines;
        this.source = source;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Any officer of the bureau may stop a wrong notice at once, without waiting for a second one: it pays nobody, and what must
     * not be read is read until then. It is on record with ground and reason, the public reads that it was withdrawn and why, and
     * its lines need two officers and a whole period again.
     *
     * @param groundCode of {@link TakeDownGround}
     * @throws InputRejected at {@code ground} or {@code reason}
     * @throws io.jiuyuan.shared.RuleRefused code {@code notice-over} after its end
     */
    public void takeDown(String number, String groundCode, String reason, String officer) {
        PaymentNotice notice = records.lock(number);
        records.requireBureau(officer, notice.districtCode());
        String why = reason == null ? "" : reason.strip();
        Optional<TakeDownGround> ground = TakeDownGround.of(groundCode);
        List<FieldProblem> problems = new ArrayList<>();
        if (ground.isEmpty()) {
            problems.add(new FieldProblem("ground", "请选择对外公布的撤回原因。"));
        }
        if (why.length() < MIN_REASON || why.length() > MAX_REASON) {
            problems.add(new FieldProblem("reason", "请写明撤回公示的具体情况（" + MIN_REASON + "至" + MAX_REASON + "个字）。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        notice.takeDown(officer, ground.get(), why, records.today(), clock.instant());
        audit.record("payment-notice-taken-down", number, ground.get().name());
        processes.correlate(TAKEN_DOWN, number, Map.of());
    }

    /**
     * Closes objections that nobody decided, then gives more lines back.
     *
     * @return whether there may be more
     */
    public boolean returnSome(String number) {
        PaymentNotice notice = records.lock(number);
        boolean wasUp = notice.status() == NoticeStatus.TAKEN_DOWN;
        if (!wasUp && notice.status() != NoticeStatus.DISCARDED) {
            return false;
        }
        if (wasUp && objections.closeSome(notice)) {
            return true;
        }
        LineState from = wasUp ? LineState.PUBLISHED : LineState.COMPILED;
        List<PaymentLine> next = lines.findByNoticeIdAndStateAndLineNoGreaterThanOrderByLineNo(
                notice.id(), from, 0, Limit.of(NoticeCompilation.CHUNK));
        if (!next.isEmpty()) {
            String why = wasUp ? "公示已撤回" : "公示已放弃";
            int moved = wasUp
                    ? lines.withdraw(NoticePublication.ids(next), LineState.RETURNED, why)
                    : lines.drop(NoticePublication.ids(next), why);
            if (moved != next.size()) {
                throw new IllegalStateException("Somebody else took a step with a line of " + number);
            }
            source.get().returned(number, NoticePublication.refs(next));
        }
        return next.size() == NoticeCompilation.CHUNK;
    }
}
