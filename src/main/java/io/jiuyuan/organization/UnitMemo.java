package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.PlacedUnit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the current transaction has read of the org tree. One step asks for the same few units again and again; the next
 * transaction reads them afresh, so that no node misses what another changed.
 */
final class UnitMemo implements TransactionSynchronization {

    private static final Object KEY = UnitMemo.class;

    private final Map<String, Optional<PlacedUnit>> known = new HashMap<>();
    private LocalDate asOf;

    private UnitMemo() {}

    /** By unit code, as of that day; an empty one where there is no transaction. */
    static Map<String, Optional<PlacedUnit>> ofTransaction(LocalDate day) {
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
        return memo.known;
    }

    /** After a change of the tree in this transaction. */
    static void forget() {
        if (TransactionSynchronizationManager.getResource(KEY) instanceof UnitMemo memo) {
            memo.known.clear();
        }
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
        TransactionSynchronizationManager.unbindResource(KEY);
    }
}
