package io.jiuyuan.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.security.MigratedDatabase;
import io.jiuyuan.security.MovableClock;
import io.jiuyuan.shared.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class AuditChainTests {

    private final DataSource database = MigratedDatabase.migrated("V101__audit.sql");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final AuditTrail trail =
            new JournalingAuditTrail(JdbcClient.create(database), new MovableClock(), transactions);
    private final AuditChain chain = new AuditChain(jdbc, transactions);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyChainIsIntact() {
        assertThat(chain.verify()).isEqualTo(AuditChain.Verification.intact(0, AuditChain.FIRST));
    }

    @Test
    void entriesAreLinkedInOrderAndOnce() {
        record(1203);

        assertThat(chain.link()).isEqualTo(1203);
        assertThat(chain.link()).isZero();
        assertThat(chain.verify().intact()).isTrue();
        assertThat(chain.verify().entries()).isEqualTo(1203);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE JY_AUDIT SET actor = 'somebody' WHERE sequence_no = 4",
                "UPDATE JY_AUDIT SET detail = 'none' WHERE sequence_no = 4",
                "UPDATE JY_AUDIT SET subject = subject || detail, detail = '' WHERE sequence_no = 4",
                "UPDATE JY_AUDIT SET recorded_at = DATEADD('MILLISECOND', 1, recorded_at) WHERE sequence_no = 4",
                "DELETE FROM JY_AUDIT WHERE sequence_no = 4",
                "UPDATE JY_AUDIT SET previous_hash = entry_hash WHERE sequence_no = 4"
            })
    void aTamperedEntryIsTheFirstBrokenLink(String tampering) {
        record(9);
        chain.link();

        jdbc.update(tampering);

        assertThat(chain.verify().intact()).isFalse();
        assertThat(chain.verify().firstBroken()).isEqualTo(4);
    }

    @Test
    void cuttingOffTheEndShows() {
        record(9);
        chain.link();

        jdbc.update("DELETE FROM JY_AUDIT WHERE sequence_no >= 8");

        assertThat(chain.verify().firstBroken()).isEqualTo(8);
    }

    @Test
    void anEntryStandsExactlyWhenItsActDoes() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record("person-file-read", "person-1", "复核");
            status.setRollbackOnly();
        });

        assertThat(chain.verify().entries()).isZero();
    }

    @Test
    void aReadOnlyActIsRecordedAllTheSame() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(status -> trail.record("person-file-read", "person-1", "复核"));

        assertThat(chain.verify().entries()).isEqualTo(1);
    }

    @Test
    void severalNodesLinkTogetherWithoutAGapOrADouble() throws Exception {
        record(2000);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> links = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(node -> () -> new AuditChain(jdbc, transactions).link())
                    .toList();
            int linked = 0;
            for (var result : nodes.invokeAll(links)) {
                linked += result.get();
            }
            assertThat(linked).isEqualTo(2000);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(chain.verify().entries()).isEqualTo(2000);
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void entriesNameWhoIsSignedIn() {
        trail.record("notice-closed", "notice-1", "");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("street", null, List.of()));
        trail.record("person-file-read", "person-1", "复核");

        assertThat(search().stream().map(AuditEntry::actor)).containsExactly("street", "system");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        trail.record("export", "x".repeat(130), "x" + "𠮷".repeat(250));

        AuditEntry entry = search().get(0);
        assertThat(entry.subject()).hasSize(120);
        assertThat(entry.detail()).isEqualTo("x" + "𠮷".repeat(249));
    }

    private List<AuditEntry> search() {
        return chain.search(Optional.empty(), Optional.empty(), Optional.empty(), Long.MAX_VALUE, 10);
    }

    private void record(int entries) {
        for (int i = 0; i < entries; i++) {
            trail.record("person-file-read", "person-" + i, "复核");
        }
    }
}
