package io.jiuyuan.security.audit;

import io.jiuyuan.shared.AuditTrail;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends to the journal inside the caller's transaction and without a lock, so that recording makes no two officers wait
 * for each other; {@link AuditChain} numbers and links the rows afterwards.
 */
@Service
class JournalingAuditTrail implements AuditTrail {

    private static final String NOBODY = "system";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;

    JournalingAuditTrail(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(String action, String subject, String detail) {
        boolean readOnly = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        (readOnly ? own : joined).executeWithoutResult(status -> append(actor(), action, subject, detail));
    }

    private void append(String actor, String action, String subject, String detail) {
        jdbc.sql("INSERT INTO JY_AUDIT (recorded_at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
                .param(LocalDateTime.ofInstant(clock.instant(), AuditEntry.ZONE).truncatedTo(ChronoUnit.MILLIS))
                .param(cut(actor, 64))
                .param(cut(action, 60))
                .param(cut(subject, 120))
                .param(cut(detail, 500))
                .update();
    }

    private static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken ? NOBODY : who.getName();
    }

    private static String cut(String text, int length) {
        if (text == null) {
            return "";
        }
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
