package io.jiuyuan.disbursement;

import java.util.Collection;
import java.util.Map;

/** Who is to be paid for a line, and whether it may be paid now. The capability that approves money implements this. */
public interface Payees {

    /**
     * By ref; asked again at every step before money leaves, so that an exit, a death or an open finding stops it.
     *
     * @param refs of lines, see {@code publicnotice.PayableLines.Line}
     */
    Map<String, Payee> of(Collection<String> refs);

    /**
     * @param id a person's id or an employer's number: the key of the account
     * @param fundSource code of the source of money, see {@link Funds}
     * @param budgetYear year whose budget bears it
     * @param hold why it must not be paid now, in Chinese; null when it may
     */
    record Payee(
            String ref,
            String claimNumber,
            PayeeKind kind,
            String id,
            String name,
            String unitCode,
            String fundSource,
            int budgetYear,
            String hold) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Payee[" + ref + "]";
        }
    }
}
