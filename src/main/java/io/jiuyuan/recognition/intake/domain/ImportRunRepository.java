package io.jiuyuan.recognition.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface ImportRunRepository extends JpaRepository<ImportRun, String> {

    Optional<ImportRun> findByRunIdAndOfficer(String runId, String officer);

    List<ImportRun> findByOfficerOrderByCreatedAtDesc(String officer, Limit limit);

    List<ImportRun> findByStatusAndLeaseUntilBefore(String status, Instant now);

    @Query("select r.runId from ImportRun r where r.status = :status and r.finishedAt < :before")
    List<String> idsFinishedBefore(String status, Instant before);

    /** @return 1 when the node now holds the run, 0 when another does or it is done */
    @Modifying
    @Query("update ImportRun r set r.leaseOwner = :node, r.leaseUntil = :until where r.runId = :runId"
            + " and r.status = 'RUNNING' and (r.leaseOwner = :node or r.leaseUntil < :now)")
    int hold(String runId, String node, Instant now, Instant until);

    @Modifying
    @Query(
            "update ImportRun r set r.status = 'DONE', r.finishedAt = :now where r.runId = :runId and r.status = 'RUNNING'")
    int finish(String runId, Instant now);
}
