package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.documents.Lists;
import io.jiuyuan.documents.Lists.Column;
import io.jiuyuan.documents.Lists.Sheet;
import io.jiuyuan.documents.Templates;
import io.jiuyuan.publicnotice.domain.NoticePaper;
import io.jiuyuan.publicnotice.domain.NoticePaperRepository;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.domain.PaymentObjectionRepository;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice as a table on paper, and the proof that it was up. */
@Component
@Transactional
public class NoticePapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final int PAGE = 1_000;
    private static final List<Column> COLUMNS = List.of(
            Column.of("序号", 34),
            Column.of("单位名称", 140),
            Column.of("姓名", 62),
            Column.of("证件号码", 118),
            Column.of("补贴项目", 112),
            Column.of("补贴标准", 126),
            Column.of("期间", 92),
            new Column("金额", 74, true));

    private final NoticeRecords records;
    private final NoticePublication publication;
    private final PaymentLineRepository lines;
    private final PaymentObjectionRepository objections;
    private final NoticePaperRepository papers;
    private final Lists lists;
    private final Documents documents;
    private final EntityManager session;
    private final Clock clock;

    NoticePapers(
            NoticeRecords records,
            NoticePublication publication,
            PaymentLineRepository lines,
            PaymentObjectionRepository objections,
            NoticePaperRepository papers,
            Lists lists,
            Documents documents,
            EntityManager session,
            Clock clock) {
        this.records = records;
        this.publication = publication;
        this.lines = lines;
        this.objections = objections;
        this.papers = papers;
        this.lists = lists;
        this.documents = documents;
        this.session = session;
        this.clock = clock;
    }

    /** All lines as they were put up, printed when first asked for. */
    public byte[] list(String number) {
        PaymentNotice notice = up(records.get(number));
        return papers.findByNoticeIdAndKind(notice.id(), NoticePaper.LIST)
                .map(NoticePaper::content)
                .orElseGet(() -> print(number));
    }

    /** Held, so that all who ask at once are given the same file. */
    private byte[] print(String number) {
        PaymentNotice notice = records.lock(number);
        return papers.findByNoticeIdAndKind(notice.id(), NoticePaper.LIST)
                .orElseGet(() -> {
                    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                    lists.print(sheet(notice), new Rows(notice.id()), pdf);
                    return papers.saveAndFlush(
                            new NoticePaper(notice.id(), NoticePaper.LIST, pdf.toByteArray(), clock.instant()));
                })
                .content();
    }

    private static Sheet sheet(PaymentNotice notice) {
        int days = notice.rule().orElseThrow().workingDays();
        String until = notice.provisional() ? "（暂定，以国务院公布的放假安排为准）" : "";
        return new Sheet(
                notice.title(),
                List.of(
                        "公示编号：" + notice.number() + "　　公示单位：" + notice.unitName(),
                        "现将拟发放的就业援助补贴予以公示，接受社会监督。公示期自" + DAY.format(notice.firstDay()) + "至"
                                + DAY.format(notice.lastDay()) + until + "，共" + days
                                + "个工作日。对公示内容有异议的，可以在公示期内向公示单位提出，提出人的信息不公开。"),
                COLUMNS,
                List.of(
                        "合计：" + notice.lineCount() + "项，" + notice.amount().format(),
                        "内容校验码（SHA-256）：" + notice.snapshotHash(),
                        notice.unitName() + "　　" + DAY.format(notice.firstDay())));
    }

    /**
     * Proof of the days on which it was really up, as a paper of the notice.
     *
     * @return the document's id
     * @throws RuleRefused code {@code notice-running} while it is up
     */
    public String certificate(String number) {
        PaymentNotice notice = up(records.get(number));
        boolean takenDown = notice.status() == NoticeStatus.TAKEN_DOWN;
        if (!takenDown && notice.status() != NoticeStatus.ENDED) {
            throw new RuleRefused("notice-running", "公示尚未结束，结束后才能出具公示证明。");
        }
        if (!publication.snapshot(notice, notice.firstDay()).equals(notice.snapshotHash())) {
            throw new IllegalStateException("Notice " + number + " is not what was published");
        }
        LocalDate lastDay = takenDown ? day(notice.closedAt().orElseThrow()) : notice.lastDay();
        Map<String, Object> model = new HashMap<>();
        model.put("noticeTitle", notice.title());
        model.put("noticeNumber", number);
        model.put("unitName", notice.unitName());
        model.put("firstDay", notice.firstDay());
        model.put("lastDay", lastDay);
        model.put("workingDays", notice.rule().orElseThrow().workingDays());
        model.put("lines", notice.lineCount());
        model.put("amount", notice.amount().format());
        model.put("hash", notice.snapshotHash());
        model.put("putUpAt", minute(notice.putUpAt().orElseThrow()));
        model.put(
                "takenDownAt",
                takenDown
                        ? minute(notice.closedAt().orElseThrow())
                        : minute(lastDay.plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()));
        model.put("ending", takenDown ? "期满前撤回：" + notice.closedWhy().orElse("") : "公示期满");
        model.put("objections", objectionsInWords(notice));
        model.put("certifiedOn", records.today());
        // What became of objections is part of it: after the last one is settled the proof is another paper.
        return documents.produce(
                "payment-notice-certificate:" + number + ":" + open(notice),
                number,
                Templates.NOTICE_CERTIFICATE,
                "资金公示证明",
                model);
    }

    private String objectionsInWords(PaymentNotice notice) {
        int all = objections.findByNoticeIdOrderById(notice.id()).size();
        return all == 0 ? null : "收到异议" + all + "件，已办结" + (all - open(notice)) + "件";
    }

    private long open(PaymentNotice notice) {
        return objections.findByNoticeIdOrderById(notice.id()).stream()
                .filter(objection -> !objection.isSettled())
                .map(PaymentObjection::id)
                .count();
    }

    private static PaymentNotice up(PaymentNotice notice) {
        if (notice.firstDay() == null) {
            throw new RuleRefused("notice-not-up", "该批次尚未公示。");
        }
        return notice;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** The lines page by page; what was printed is not kept in the session. */
    private final class Rows implements Iterator<List<String>> {

        private final long noticeId;
        private Iterator<PaymentLine> page = List.<PaymentLine>of().iterator();
        private int after;

        private Rows(long noticeId) {
            this.noticeId = noticeId;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                List<PaymentLine> next = lines.findPutUp(noticeId, after, Limit.of(PAGE));
                next.forEach(session::detach);
                page = next.iterator();
            }
            return page.hasNext();
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            PaymentLine line = page.next();
            if (!line.isIntact()) {
                throw new IllegalStateException("Line " + line.id() + " is not what was published");
            }
            after = line.lineNo();
            return NoticeFile.row(line);
        }
    }
}
