package io.jiuyuan.workflow;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction again when another one got in its way: the second run sees what the first one stored, and answers by
 * the rules. Inside a transaction of the caller there is no second run.
 */
public final class Collisions {

    private static final int TRIES = 4;

    private Collisions() {}

    public static <T> T retried(Supplier<T> transaction) {
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int i = 1; ; i++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (i >= tries || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * SQLState 23: a unique key; 40: deadlock or serialization; also from below the engine, whose exceptions differ, and from
     * below a refusal that a key caused: the second run knows which unit was first.
     */
    private static boolean isCollision(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof DataIntegrityViolationException || t instanceof ConcurrencyFailureException) {
                return true;
            }
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40"))) {
                return true;
            }
        }
        return false;
    }
}
