package io.jiuyuan.disbursement;

import io.jiuyuan.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;

/**
 * Payment batches (资金拨付) of the districts that the signed-in officer has to do with: bureau and finance office act, city
 * and auditor read. Accounts are masked everywhere but in the payment file.
 */
public interface PaymentBatches {

    /** Most lines in one batch. */
    int MOST = 20_000;

    /** Districts whose batches the officer reads, by code with their names. */
    Map<String, String> districts();

    /** Whether the officer may compile for that district. */
    boolean mayCompile(String districtCode);

    /**
     * Puts all cleared lines that may be paid into a batch and starts its process.
     *
     * @return the batch's number
     * @throws io.jiuyuan.shared.AccessRefused unless the officer is of that district's bureau
     * @throws io.jiuyuan.shared.RuleRefused code {@code nothing-waiting}, {@code over-budget} with the figures, or
     *     {@code taken-meanwhile}
     */
    String compile(String districtCode);

    /** Most lines of one page of {@link Waiting}. */
    int WAITING = 50;

    /**
     * What waits for a batch in that district. Only the lines shown are judged, so that the page costs the same however many
     * wait.
     *
     * @param after {@link Waiting#next} of the page before, 0 at the beginning
     * @param heldOnly only lines that must not be paid now; the page may then be short of lines and go on all the same
     */
    Waiting waiting(String districtCode, long after, boolean heldOnly);

    /** Newest first. */
    Page<Row> list(int page, int size);

    Batch open(String number);

    /** @param state one of the codes of {@link Line#state}, null for all */
    Page<Line> lines(String number, String state, int page, int size);

    /**
     * Writes a payment file's bytes; only finance may, and each time is recorded.
     *
     * @throws io.jiuyuan.shared.NotFound when the batch has no such file
     */
    void download(String number, String fileId, OutputStream out) throws IOException;

    /** The file's name and kind, for its download. */
    FileInfo file(String number, String fileId);

    /**
     * Reads a bank's result file, whole or in part, in any order, again.
     *
     * @param layout code of one in which the batch was sent; null for the one that fits
     * @return id of what was read
     * @throws io.jiuyuan.shared.InputRejected at {@code file} when it is no such file, or at {@code layout}
     */
    String readResult(String number, String fileName, InputStream in, String layout);

    Result result(String number, String resultId);

    /** Proposes that a failed line is not paid any more; another officer decides. */
    void proposeGivingUp(String number, int lineNo, String reason);

    /** @param resolution ACCEPT, DISMISS or RECOVER */
    void propose(String number, String matterId, String resolution, String opinion);

    /** The second officer's word. */
    void decide(String number, String matterId, boolean agreed);

    /** Every line with its state as a spreadsheet, for reconciliation. */
    void sheet(String number, OutputStream out) throws IOException;

    record Sum(long count, Money amount) {}

    /**
     * @param total all that waits, whether or not it may be paid now
     * @param next after which the next page begins, null on the last
     */
    record Waiting(Sum total, List<Awaiting> lines, Long next) {}

    /** @param reason why it must not be paid now; null when it may */
    record Awaiting(String noticeNumber, String claimNumber, String payee, String item, Money amount, String reason) {}

    record Row(
            String number,
            String districtName,
            String status,
            boolean closed,
            int round,
            Sum ready,
            String compiledBy,
            Instant compiledAt,
            Instant endedAt) {}

    /**
     * @param sources by source of money: all that is or was to be paid, paid, given up
     * @param sent against the bank: sent, paid, failed, outstanding; sent is the sum of the others
     * @param mayAct whether the officer is of that district's finance office
     * @param mayDecide whether the officer may decide its matters
     */
    record Batch(
            Row head,
            String endReason,
            Map<String, Sum> states,
            List<Source> sources,
            Sent sent,
            List<Round> rounds,
            List<FileInfo> files,
            List<ResultHead> results,
            List<Matter> matters,
            List<Paper> papers,
            List<String> obstacles,
            boolean mayAct,
            boolean mayDecide) {}

    record Source(String name, int year, Sum total, Sum paid, Sum givenUp) {}

    record Sent(Sum sent, Sum paid, Sum failed, Sum outstanding, boolean balanced) {}

    record Round(
            int number,
            String openedBy,
            Instant openedAt,
            String checkedBy,
            Instant checkedAt,
            String releasedBy,
            Instant releasedAt,
            boolean returned) {}

    record FileInfo(
            String id,
            int round,
            String name,
            String layout,
            String layoutName,
            String mediaType,
            String sha256,
            long bytes,
            int lines,
            Money amount,
            Instant writtenAt) {}

    record ResultHead(
            String id,
            String fileName,
            String sha256,
            String officer,
            Instant at,
            int lines,
            int paid,
            int failed,
            int repeated,
            int refused,
            int findings) {}

    record Result(ResultHead head, List<Told> lines) {}

    /** A line of a result file that was refused, or that contradicts an earlier one. */
    record Told(int lineNo, String endToEndId, boolean finding, String message) {}

    /** @param mayDecide whether the officer may be the second one */
    record Matter(
            String id,
            int lineNo,
            String payee,
            Money amount,
            String kind,
            String detail,
            String state,
            String resolution,
            String opinion,
            String proposedBy,
            String decidedBy,
            Instant raisedAt,
            boolean mayPropose,
            boolean mayDecide,
            List<Option> options) {}

    record Option(String code, String label) {}

    record Paper(String id, String title, Instant at) {}

    /** @param state READY, EXCLUDED, SENT, PAID, FAILED or GIVEN_UP */
    record Line(
            int lineNo,
            String ref,
            String claimNumber,
            String noticeNumber,
            String payee,
            String item,
            Money amount,
            String bank,
            String account,
            String state,
            String stateName,
            int attempts,
            LocalDate paidOn,
            String reason) {}
}
