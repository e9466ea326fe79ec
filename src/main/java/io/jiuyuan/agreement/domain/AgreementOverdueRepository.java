package io.jiuyuan.agreement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementOverdueRepository extends JpaRepository<AgreementOverdue, String> {

    List<AgreementOverdue> findByCaseNumberOrderByMarkedAt(String caseNumber);

    Optional<AgreementOverdue> findByCaseNumberAndTaskKeyAndDueAt(String caseNumber, String taskKey, Instant dueAt);
}
