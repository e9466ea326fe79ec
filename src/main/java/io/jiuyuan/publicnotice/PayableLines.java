package io.jiuyuan.publicnotice;

import io.jiuyuan.shared.Money;
import java.util.Collection;
import java.util.List;

/**
 * Money that has been approved and waits to be published. The capability that approves it implements this; notices know
 * nothing else of it. A line is one person's part of one claim.
 */
public interface PayableLines {

    /**
     * Approved lines of that district which are on no notice, by ref.
     *
     * @param itemCode of one item of the catalogue, null for all
     * @param after the last ref seen, empty at the beginning
     */
    List<Line> ready(String districtCode, String itemCode, String after, int limit);

    /** The lines of these refs as they are now; what is missing is no longer to be paid. */
    List<Line> lines(Collection<String> refs);

    /**
     * They are on a notice now and no other may take them. Called in the transaction that writes them there.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code over-budget} with the figures, or {@code not-ready} naming a line that
     *     is no longer to be published
     */
    void taken(String noticeNumber, Collection<String> refs);

    /** They are on no notice again: it was given up before it was published, or a new one is needed. */
    void returned(String noticeNumber, Collection<String> refs);

    /**
     * What of a line the public may see, and no more (DOMAIN section 3 item 12).
     *
     * @param ref the claim's number, a hyphen, and a number within the claim; at most 40 characters
     * @param unitName the employer or institution, null when a person claims
     * @param maskedNumber the identity number, masked
     * @param standard in words, e.g. 2,590.00元/月×3个月
     * @param period in words, e.g. 2026年4月至6月; null for what is paid once
     */
    record Line(
            String ref,
            String claimNumber,
            String unitName,
            String personName,
            String maskedNumber,
            String itemCode,
            String itemName,
            String standard,
            String period,
            Money amount) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Line[" + ref + "]";
        }
    }
}
