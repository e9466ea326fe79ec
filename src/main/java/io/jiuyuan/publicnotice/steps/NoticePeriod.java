package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.LinesCleared;
import io.jiuyuan.publicnotice.domain.LineState;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNoticeRepository;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a notice: when they are over, its unopposed lines may be paid (T29). */
@Component
@Transactional
public class NoticePeriod {

    /** Message: the calendar of the end's year is there. */
    public static final String CONFIRMED = "noticeEndConfirmed";

    private static final int PAGE = 200;

    private final NoticeRecords records;
    private final NoticeLimits limits;
    private final PaymentNoticeRepository notices;
    private final PaymentLineRepository lines;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticePeriod(
            NoticeRecords records,
            NoticeLimits limits,
            PaymentNoticeRepository notices,
            PaymentLineRepository lines,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.limits = limits;
        this.notices = notices;
        this.lines = lines;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** When to look whether it is over; empty while only a calendar can tell. */
    @Transactional(readOnly = true)
    public Optional<Instant> endsAt(String number) {
        return limits.endsAt(records.get(number));
    }

    /** Whether the notice is over; a provisional end is counted anew first. */
    public boolean confirmEnd(String number) {
        PaymentNotice notice = records.lock(number);
        if (notice.status() == NoticeStatus.ENDED) {
            return true;
        }
        recount(notice);
        if (!notice.isOver(records.today())) {
            return false;
        }
        notice.end(records.today(), clock.instant());
        return true;
    }

    private void recount(PaymentNotice notice) {
        if (notice.provisional()) {
            notice.confirmEnd(limits.end(notice.firstDay(), notice.rule().orElseThrow()));
        }
    }

    /** Tells the processes whose end has become final since; the page shows the same day from then on. */
    @Scheduled(cron = "${jiuyuan.notice.confirm:0 7 * * * *}", zone = "Asia/Shanghai")
    public void confirmEnds() {
        List<PaymentNotice> open = provisional(0);
        while (!open.isEmpty()) {
            for (PaymentNotice notice : open) {
                recount(notice);
                if (!notice.provisional() && processes.awaits(CONFIRMED, notice.number())) {
                    processes.correlate(CONFIRMED, notice.number(), Map.of());
                }
            }
            open = provisional(open.get(open.size() - 1).id());
        }
    }

    private List<PaymentNotice> provisional(long after) {
        return notices.findByStatusAndProvisionalTrueAndIdGreaterThanOrderById(
                NoticeStatus.RUNNING, after, Limit.of(PAGE));
    }

    /**
     * Clears more of the unopposed lines of a notice that is over.
     *
     * @return whether there may be more
     */
    public boolean clearSome(String number) {
        PaymentNotice notice = records.get(number);
        if (notice.status() != NoticeStatus.ENDED) {
            return false;
        }
        List<PaymentLine> next = lines.findUnopposed(notice.id(), Limit.of(NoticeCompilation.CHUNK));
        clear(notice, next);
        return next.size() == NoticeCompilation.CHUNK;
    }

    /** Clears those of the lines that objections held beyond the end and hold no more. */
    void clearHeld(PaymentNotice notice, Collection<Long> lineIds) {
        if (notice.status() == NoticeStatus.ENDED) {
            clear(
                    notice,
                    lines.findByIdInOrderById(lineIds).stream()
                            .filter(line -> line.state() == LineState.PUBLISHED && line.openObjections() == 0)
                            .toList());
        }
    }

    private void clear(PaymentNotice notice, List<PaymentLine> next) {
        if (next.isEmpty()) {
            return;
        }
        next.stream().filter(line -> !line.isIntact()).findFirst().ifPresent(line -> {
            throw new IllegalStateException("Line " + line.id() + " is not what was published");
        });
        int cleared = lines.clear(NoticePublication.ids(next), notice.lastDay(), notice.provisional(), records.today());
        if (cleared != next.size()) {
            throw new IllegalStateException("Somebody else took a step with a line of " + notice.number());
        }
        events.publishEvent(new LinesCleared(notice.number(), NoticePublication.refs(next)));
    }
}
