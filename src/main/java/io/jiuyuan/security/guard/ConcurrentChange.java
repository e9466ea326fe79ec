package io.jiuyuan.security.guard;

import jakarta.persistence.OptimisticLockException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Recognizes that two people changed the same thing, whether JPA, the database or the engine noticed, however wrapped. */
public final class ConcurrentChange {

    private static final int DEEPEST = 20;

    private ConcurrentChange() {}

    public static boolean isCauseOf(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof OptimisticLockException
                        || cause instanceof OptimisticLockingFailureException
                        || cause instanceof PessimisticLockingFailureException);
    }
}
