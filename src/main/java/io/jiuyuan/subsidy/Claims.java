package io.jiuyuan.subsidy;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.FormView.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;

/** Claims of subsidies (补贴申领), from submission to the last fen paid or refused. */
public interface Claims {

    /** How a claim comes in. */
    enum Channel {
        WINDOW("窗口"),
        API("接口"),
        IMPORT("名单导入"),
        SCREENING("免申即享");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Files a claim: all of it or nothing. The months are reserved from now on, so that nobody else can claim them.
     *
     * @param idempotencyKey at most 200 characters; the same claim again under the same key returns the first receipt
     * @throws io.jiuyuan.shared.InputRejected with a problem at each field that is wrong, people by position
     * @throws io.jiuyuan.shared.RuleRefused code {@code key-reused}, or what the ledger of months refuses
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in officer files no claims there
     */
    Receipt submit(SubmitClaim claim, String idempotencyKey, Channel channel);

    /** What {@link #submit} would make of it, with what is left for each person; stores nothing. */
    Preview preview(SubmitClaim claim);

    Optional<State> find(String claimNumber);

    /** Claims that name this case, newest first. */
    List<State> ofCase(String caseNumber);

    /**
     * Claims within the signed-in officer's jurisdiction, newest first.
     *
     * @param text a claim's number or its beginning, null for all
     * @param status code of a state, null for all
     * @param itemCode null for all
     */
    Page<Row> list(String text, String status, String itemCode, int page, int size);

    /**
     * The claim's file; the reading is recorded.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such claim
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see it
     */
    File open(String claimNumber);

    /**
     * The claimant withdraws; possible until something of it stands on a notice.
     *
     * @param officer who registers it on the claimant's behalf
     * @throws io.jiuyuan.shared.RuleRefused code {@code on-notice} or {@code wrong-state}
     */
    void withdraw(String claimNumber, String reason, String officer);

    /**
     * Records or corrects the account to which the claim is paid; no new notice is needed for that.
     *
     * @param officer who registers it on the claimant's behalf
     * @throws io.jiuyuan.shared.InputRejected at {@code reason} and below {@code account.}
     * @throws io.jiuyuan.shared.RuleRefused code {@code wrong-state} when nothing of it is to be paid any more
     */
    void recordAccount(String claimNumber, SubmitClaim.Account account, String reason, String officer);

    /**
     * Looks for people who could claim and have not, within the signed-in officer's jurisdiction, and proposes their claims
     * (C3); nothing is paid before the person has agreed.
     *
     * @throws io.jiuyuan.shared.AccessRefused for any other post than the district's or the city's
     */
    Screened screen();

    /** @param checked recognized people looked at */
    record Screened(int checked, int proposed) {}

    /** @param repeated whether the claim had been filed before under the same key */
    record Receipt(
            String claimNumber, String itemName, int lines, Money amount, boolean repeated, List<String> hints) {}

    /**
     * @param problems all that is wrong, at its field
     * @param total null while something is wrong
     */
    record Preview(
            String itemName, Money total, List<PreviewLine> lines, List<FieldProblem> problems, List<String> hints) {}

    /**
     * @param position in the list of people, from 0
     * @param left what is left of the item's months, in words; null for what is paid once
     * @param calculation one line per month, or one
     * @param sources every value that went in, with where it comes from
     */
    record PreviewLine(
            int position,
            String personName,
            String maskedNumber,
            String left,
            String standard,
            String period,
            Money amount,
            String explanation,
            List<String> calculation,
            List<String> sources) {}

    /** @param status code with {@code statusName} in Chinese */
    record State(
            String claimNumber,
            String itemCode,
            String itemName,
            String claimant,
            String payeeName,
            String unitCode,
            String status,
            String statusName,
            Instant submittedAt,
            int lines,
            Money amount) {}

    record Row(
            String claimNumber,
            String itemName,
            String payeeName,
            String unitName,
            String statusName,
            int lines,
            String period,
            Money amount,
            Instant submittedAt,
            boolean overdue) {}

    /**
     * @param hold why nothing of it is paid now, null when nothing stops it
     * @param deadlines what is due next, with its last day
     * @param cards to read: people, amounts, months, decisions, materials
     * @param accountable whether this officer may record the account to which it is paid
     * @param withdrawable whether the claimant may still withdraw it, and this officer register that
     */
    record File(
            State state,
            String unitName,
            String channelName,
            String agent,
            String previousClaim,
            String hold,
            List<Deadline> deadlines,
            List<Card> cards,
            boolean accountable,
            boolean withdrawable) {}

    record Deadline(String name, String unitName, LocalDate lastDay, boolean passed) {}
}
