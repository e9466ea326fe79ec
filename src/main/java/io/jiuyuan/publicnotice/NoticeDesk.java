package io.jiuyuan.publicnotice;

import io.jiuyuan.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;

/** Notices of payments for officials; every call is for the signed-in officer and the own jurisdiction. */
public interface NoticeDesk {

    /** Notices of the districts that the officer may see, newest first. */
    Page<Entry> list(String status, int page, int size);

    /** @throws io.jiuyuan.shared.AccessRefused when it is another district's */
    File open(String number);

    /** All lines with what became of them, by number. */
    Page<Line> lines(String number, int page, int size);

    /** The notice to which that objection was raised. */
    String noticeOf(String objectionNumber);

    /**
     * What could be published now.
     *
     * @param itemCode of one item, null for all
     * @param after the last ref of the page before, empty at the beginning
     * @throws io.jiuyuan.shared.AccessRefused for who has no post at a bureau
     */
    Ready ready(String itemCode, String after);

    /**
     * Puts a batch together, see {@link PaymentNotices#compile}.
     *
     * @return number of the notice
     */
    String compile(String itemCode, Collection<String> refs);

    /**
     * Stops a running notice; see {@code NoticeReturn}.
     *
     * @param ground code of one of {@link #grounds}, told to the public
     * @param reason in the officer's words, which stay inside
     */
    void takeDown(String number, String ground, String reason);

    /** Why a notice may be taken down, by code. */
    Map<String, String> grounds();

    /** All lines as a PDF. */
    byte[] pdf(String number);

    /** Proof that it was up; the id of a paper under {@code /api/documents}. */
    String certificate(String number);

    /** Most lines of one page of {@link Ready}. */
    int READY = 100;

    record Entry(
            String number,
            String title,
            String unitName,
            String statusName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            int lines,
            int held,
            Money amount) {}

    /**
     * @param counts lines and amounts by state
     * @param cityInvestigates whether nobody of the bureau may investigate objections to it
     * @param takeable whether this officer may take it down now
     * @param certifiable whether the proof can be printed
     */
    record File(
            Entry head,
            String compiledBy,
            Instant compiledAt,
            String releasedBy,
            Instant releasedAt,
            String rule,
            String problem,
            Instant putUpAt,
            Instant endedAt,
            String closedBy,
            Instant closedAt,
            String closedGround,
            String closedWhy,
            String hash,
            List<Count> counts,
            List<Objection> objections,
            boolean cityInvestigates,
            boolean takeable,
            boolean certifiable) {}

    record Count(String label, long lines, Money amount) {}

    /** Without who objected, and what was said. */
    record Objection(
            String number,
            Instant at,
            String lines,
            Instant due,
            boolean overdue,
            Instant settledAt,
            String settledBy,
            String decisions) {}

    record Line(
            int number,
            String claimNumber,
            String employerName,
            String personName,
            String maskedNumber,
            String itemName,
            String standard,
            String period,
            Money amount,
            String state,
            int openObjections) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** @param next ref after which the next page begins, null on the last */
    record Ready(
            String unitName, List<Item> items, List<PayableLines.Line> lines, long total, Money amount, String next) {}

    record Item(String code, String name, long lines, Money amount) {}
}
