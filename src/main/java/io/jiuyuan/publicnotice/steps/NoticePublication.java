package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.LinesPublished;
import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.publicnotice.domain.Hashes;
import io.jiuyuan.publicnotice.domain.LineState;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository.Sum;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Contents;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Rule;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.Money;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second officer releases a batch; then it is locked, some hundred lines at a time, and put up. */
@Component
@Transactional
public class NoticePublication {

    private final NoticeRecords records;
    private final NoticeLimits limits;
    private final PaymentLineRepository lines;
    private final PayableSource source;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    NoticePublication(
            NoticeRecords records,
            NoticeLimits limits,
            PaymentLineRepository lines,
            PayableSource source,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.lines = lines;
        this.source = source;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws io.jiuyuan.shared.RuleRefused code {@code same-officer} for who compiled it */
    public void release(String number, String officer) {
        PaymentNotice notice = records.lock(number);
        records.requireBureau(officer, notice.districtCode());
        notice.release(officer, limits.rule(notice.districtCode()), clock.instant());
        audit.record("payment-notice-released", number, notice.lineCount() + " lines");
    }

    /** Gives up what was compiled. */
    public void discard(String number, String why, String officer) {
        PaymentNotice notice = records.lock(number);
        records.requireBureau(officer, notice.districtCode());
        notice.discard(officer, why, clock.instant());
        audit.record("payment-notice-discarded", number, "");
    }

    /**
     * Locks more lines. One that is no longer to be paid, or would read differently now, is left out.
     *
     * @return whether there may be more
     */
    public boolean publishSome(String number) {
        PaymentNotice notice = records.lock(number);
        if (notice.status() != NoticeStatus.RELEASED) {
            return false;
        }
        List<PaymentLine> next = lines.findByNoticeIdAndStateAndLineNoGreaterThanOrderByLineNo(
                notice.id(), LineState.COMPILED, 0, Limit.of(NoticeCompilation.CHUNK));
        Map<String, Line> now =
                source.get().lines(refs(next)).stream().collect(Collectors.toMap(Line::ref, Function.identity()));
        List<PaymentLine> same = new ArrayList<>();
        List<PaymentLine> gone = new ArrayList<>();
        for (PaymentLine line : next) {
            Line current = now.get(line.ref());
            boolean stands =
                    line.isIntact() && current != null && line.says(PayableSource.text(current), current.amount());
            (stands ? same : gone).add(line);
        }
        if (!gone.isEmpty()) {
            lines.drop(ids(gone), "发布时已不再发放或者内容有变化");
            source.get().returned(number, refs(gone));
        }
        if (!same.isEmpty()) {
            lines.publish(ids(same));
            events.publishEvent(new LinesPublished(number, refs(same)));
        }
        return next.size() == NoticeCompilation.CHUNK;
    }

    /** @return whether anything is up */
    public boolean putUp(String number) {
        PaymentNotice notice = records.lock(number);
        if (notice.status() != NoticeStatus.RELEASED) {
            return notice.firstDay() != null;
        }
        Optional<Sum> published = lines.sums(notice.id()).stream()
                .filter(sum -> sum.state() == LineState.PUBLISHED)
                .findFirst();
        if (published.isEmpty()) {
            notice.nothingLeft(clock.instant());
            return false;
        }
        Rule rule = notice.rule().orElseThrow();
        LocalDate today = records.today();
        Sum sum = published.get();
        notice.putUp(
                today,
                limits.end(today, rule),
                new Contents((int) sum.lines(), new Money(sum.amountFen()), snapshot(notice, today)),
                clock.instant());
        return true;
    }

    /** Over the head and the lines in their order, as it was put up on that day. */
    String snapshot(PaymentNotice notice, LocalDate firstDay) {
        Rule rule = notice.rule().orElseThrow();
        MessageDigest digest = Hashes.begin();
        for (Object part : new Object[] {
            notice.number(), notice.unitName(), notice.title(), firstDay, rule.workingDays(), rule.postingDayCounts()
        }) {
            Hashes.add(digest, part);
        }
        lines.hashes(notice.id()).forEach(hash -> Hashes.add(digest, hash));
        return Hashes.hex(digest);
    }

    static List<Long> ids(List<PaymentLine> of) {
        return of.stream().map(PaymentLine::id).toList();
    }

    static List<String> refs(List<PaymentLine> of) {
        return of.stream().map(PaymentLine::ref).toList();
    }
}
