package io.jiuyuan.recognition.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CaseDecisionRepository extends JpaRepository<CaseDecision, String> {

    List<CaseDecision> findByCaseNumberOrderByDecisionNo(String caseNumber);

    Optional<CaseDecision> findFirstByCaseNumberAndStepInOrderByDecisionNoDesc(
            String caseNumber, Collection<CaseStep> steps);
}
