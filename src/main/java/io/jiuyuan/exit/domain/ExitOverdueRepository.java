package io.jiuyuan.exit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExitOverdueRepository extends JpaRepository<ExitOverdue, String> {

    List<ExitOverdue> findByExitNumberOrderByMarkedAt(String exitNumber);

    Optional<ExitOverdue> findByExitNumberAndTaskKeyAndDueAt(String exitNumber, String taskKey, Instant dueAt);
}
