package io.jiuyuan.assistance.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AssistanceMarkRepository extends JpaRepository<AssistanceMark, String> {

    List<AssistanceMark> findByCaseNumberOrderByDueAtAscMarkedAtAsc(String caseNumber);

    Optional<AssistanceMark> findByCaseNumberAndSubjectKeyAndDueAtAndSupervisorUnitCode(
            String caseNumber, String subjectKey, Instant dueAt, String supervisorUnitCode);

    boolean existsByCaseNumberAndSubjectKeyAndDueAt(String caseNumber, String subjectKey, Instant dueAt);
}
