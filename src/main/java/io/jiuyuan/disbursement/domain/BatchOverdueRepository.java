package io.jiuyuan.disbursement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BatchOverdueRepository extends JpaRepository<BatchOverdue, String> {

    Optional<BatchOverdue> findByBatchNumberAndTaskKeyAndDueAt(String batchNumber, String taskKey, Instant dueAt);

    List<BatchOverdue> findByBatchNumberOrderByMarkedAt(String batchNumber);
}
