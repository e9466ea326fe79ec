package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.PaymentBatches;
import io.jiuyuan.disbursement.PaymentBatches.Awaiting;
import io.jiuyuan.disbursement.PaymentBatches.Sum;
import io.jiuyuan.disbursement.PaymentBatches.Waiting;
import io.jiuyuan.disbursement.steps.LineChecks.Asked;
import io.jiuyuan.disbursement.steps.LineChecks.Verdict;
import io.jiuyuan.publicnotice.PaymentNotices;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A page of what waits for a batch, judged as it stands now, without taking it. */
@Component
public class WaitingLines {

    /** Lines that one page judges at most, in search of those that are held. */
    static final int JUDGED = 1_000;

    private final PaymentNotices notices;
    private final LineChecks checks;

    WaitingLines(PaymentNotices notices, LineChecks checks) {
        this.notices = notices;
        this.checks = checks;
    }

    public Waiting of(String districtCode, long after, boolean heldOnly) {
        PaymentNotices.Total total = notices.waitingTotal(districtCode);
        List<Awaiting> shown = new ArrayList<>();
        long last = after;
        int judged = 0;
        boolean more = true;
        while (more && shown.size() < PaymentBatches.WAITING && judged < JUDGED) {
            List<ClearedLine> chunk = notices.waiting(districtCode, last, PaymentBatches.WAITING);
            more = chunk.size() == PaymentBatches.WAITING;
            Map<String, Verdict> verdicts = checks.verdicts(chunk.stream()
                    .map(line -> new Asked(line.ref(), line.amount()))
                    .toList());
            for (ClearedLine line : chunk) {
                if (shown.size() == PaymentBatches.WAITING) {
                    more = true;
                    break;
                }
                last = line.id();
                judged++;
                Verdict verdict = verdicts.get(line.ref());
                if (!heldOnly || verdict.why() != null) {
                    shown.add(awaiting(line, verdict));
                }
            }
        }
        return new Waiting(new Sum(total.lines(), total.amount()), shown, more ? last : null);
    }

    private static Awaiting awaiting(ClearedLine line, Verdict verdict) {
        return new Awaiting(
                line.noticeNumber(),
                line.claimNumber(),
                verdict.payee() == null ? "—" : verdict.payee().name(),
                verdict.itemName(),
                line.amount(),
                verdict.why());
    }
}
