package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.HeldPost;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the engine's memberships in step with posts: at once when staff change, and by the calendar when posts begin or end. */
@Service
class StaffMirror {

    private static final Logger log = LoggerFactory.getLogger(StaffMirror.class);

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final StaffDirectory directory;
    private final TransactionTemplate perOfficer;
    private final Clock clock;

    StaffMirror(
            OfficerAccountRepository accounts,
            HeldPostRepository posts,
            StaffDirectory directory,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.directory = directory;
        this.perOfficer = new TransactionTemplate(transactions);
        this.perOfficer.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Joins the caller's transaction, so that staff and engine never differ. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Collection<String> usernames) {
        accounts.flush();
        directory.mirror(usernames);
        LocalDate today = LocalDate.now(clock);
        for (OfficerAccount account : accounts.findAllById(usernames)) {
            for (HeldPost post : posts.findByUsernameOrderByValidFrom(account.username())) {
                post.mirrored(account.enabled() && post.inForceOn(today));
            }
        }
    }

    /**
     * Catches up with posts that began or ended. Every node may run it: what another node has done is no longer lagging, and
     * of two that meet at one officer the slower one gives way.
     *
     * @return how many officers were brought in step
     */
    @Scheduled(cron = "${jiuyuan.organization.catch-up:0 */10 * * * *}", zone = "Asia/Shanghai")
    int catchUp() {
        List<String> lagging = posts.lagging(LocalDate.now(clock));
        int done = 0;
        for (String username : lagging) {
            try {
                perOfficer.executeWithoutResult(status -> update(List.of(username)));
                done++;
            } catch (DataAccessException | TransactionException busy) {
                log.info(
                        "Memberships of an officer are being written by another node: {}",
                        busy.getClass().getName());
            }
        }
        return done;
    }
}
