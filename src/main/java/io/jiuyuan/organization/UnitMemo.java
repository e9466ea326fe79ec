package io.jiuyuan.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the current transaction has read of the org tree, which it sees as one from its beginning to its end. */
final class UnitMemo implements TransactionSynchronization {

    private static final Object KEY = UnitMemo.class;

    private final Map<String, Optional<KnownUnit>> known = new HashMap<>();
    private LocalDate asOf;
    private RecentUnits outdated;

    private UnitMemo() {}

    /** That of the transaction; an empty one where there is none. */
    static UnitMemo asOf(LocalDate day) {
        UnitMemo memo = (UnitMemo) TransactionSynchronizationManager.getResource(KEY);
        if (memo == null) {
            memo = new UnitMemo();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(memo);
                TransactionSynchronizationManager.bindResource(KEY, memo);
            }
        }
        if (!day.equals(memo.asOf)) {
            memo.known.clear();
            memo.asOf = day;
        }
        return memo;
    }

    /** The transaction changes the tree: what is known of it is read again, here at once, elsewhere after the commit. */
    static void changes(LocalDate day, RecentUnits recent) {
        UnitMemo memo = asOf(day);
        memo.known.clear();
        memo.outdated = recent;
    }

    /** By unit code. */
    Map<String, Optional<KnownUnit>> known() {
        return known;
    }

    /** Whether the transaction sees something that others do not see. */
    boolean changing() {
        return outdated != null;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        if (outdated != null) {
            outdated.forget();
        }
        TransactionSynchronizationManager.unbindResource(KEY);
    }
}
