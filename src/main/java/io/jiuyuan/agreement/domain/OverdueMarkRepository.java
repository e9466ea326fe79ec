package io.jiuyuan.agreement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OverdueMarkRepository extends JpaRepository<OverdueMark, String> {

    List<OverdueMark> findByCaseNumberOrderByMarkedAt(String caseNumber);

    Optional<OverdueMark> findByCaseNumberAndTaskKeyAndDueAt(String caseNumber, String taskKey, Instant dueAt);
}
