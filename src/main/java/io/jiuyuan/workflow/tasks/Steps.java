package io.jiuyuan.workflow.tasks;

import io.jiuyuan.workflow.engine.OneCommand;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one step in one transaction and as one command of the engine, again after a deadlock or a collision on a unique key, and lets only refusals out that
 * a person can read.
 */
@Component
class Steps {

    private static final Logger log = LoggerFactory.getLogger(Steps.class);
    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;
    private final OneCommand command;

    Steps(PlatformTransactionManager transactions, OneCommand command) {
        this.transaction = new TransactionTemplate(transactions);
        this.command = command;
    }

    <T> T run(Supplier<T> step) {
        // Inside a caller's transaction nothing can be tried again: the database has already given it up.
        int attempts = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : ATTEMPTS;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> command.of(step));
            } catch (RuntimeException failure) {
                if (attempt == attempts || !Refusals.isWorthAnotherTry(failure)) {
                    throw Refusals.of(failure);
                }
                log.info("Another transaction was first in attempt {}, trying again", attempt);
            }
        }
    }

    void run(Runnable step) {
        run(() -> {
            step.run();
            return null;
        });
    }
}
