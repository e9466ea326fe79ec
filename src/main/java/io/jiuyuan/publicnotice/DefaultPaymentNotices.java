package io.jiuyuan.publicnotice;

import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.steps.NoticeCompilation;
import io.jiuyuan.publicnotice.steps.NoticeRecords;
import io.jiuyuan.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPaymentNotices implements PaymentNotices {

    private final NoticeRecords records;
    private final NoticeCompilation compilation;
    private final PaymentLineRepository lines;

    DefaultPaymentNotices(NoticeRecords records, NoticeCompilation compilation, PaymentLineRepository lines) {
        this.records = records;
        this.compilation = compilation;
        this.lines = lines;
    }

    @Override
    public String compile(String bureauCode, String itemCode, Collection<String> refs, String officer) {
        return compilation.begin(bureauCode, itemCode, refs, officer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Standing> find(String noticeNumber) {
        return records.find(noticeNumber).map(this::standing);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClearedLine> waiting(String districtCode, long after, int limit) {
        return lines.findWaiting(districtCode, after, Limit.of(limit)).stream()
                .map(this::cleared)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Total waitingTotal(String districtCode) {
        PaymentLineRepository.Waiting found = lines.sumWaiting(districtCode);
        return new Total(found.lines(), new Money(found.amountFen()));
    }

    @Override
    public void handedOver(Collection<Long> lineIds) {
        hand(lineIds, true);
    }

    @Override
    public void takenBack(Collection<Long> lineIds) {
        hand(lineIds, false);
    }

    /** All or nothing: who hands over a line that another has, or that is not cleared, has read it before that. */
    private void hand(Collection<Long> lineIds, boolean over) {
        Set<Long> distinct = new TreeSet<>(lineIds);
        if (!distinct.isEmpty() && lines.handOver(distinct, !over, over) != distinct.size()) {
            throw new IllegalStateException(
                    "Not all of " + distinct.size() + " lines are " + (over ? "waiting" : "handed over"));
        }
    }

    private Standing standing(PaymentNotice notice) {
        return new Standing(
                notice.number(),
                notice.districtCode(),
                notice.title(),
                notice.status().code(),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.lineCount(),
                lines.countHeld(notice.id()),
                notice.amount());
    }

    private ClearedLine cleared(PaymentLine line) {
        if (!line.isIntact()) {
            throw new IllegalStateException("Line " + line.id() + " is not what was published");
        }
        // Its notice is read once per page of lines: it stays in the session.
        return new ClearedLine(
                line.id(), line.ref(), records.of(line.noticeId()).number(), line.claimNumber(), line.amount());
    }
}
