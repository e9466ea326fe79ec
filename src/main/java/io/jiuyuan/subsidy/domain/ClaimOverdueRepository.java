package io.jiuyuan.subsidy.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClaimOverdueRepository extends JpaRepository<ClaimOverdue, String> {

    Optional<ClaimOverdue> findByClaimNumberAndTaskKeyAndDueAt(String claimNumber, String taskKey, Instant dueAt);

    List<ClaimOverdue> findByClaimNumberOrderByMarkedAt(String claimNumber);
}
