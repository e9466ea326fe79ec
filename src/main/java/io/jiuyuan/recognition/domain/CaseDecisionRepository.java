package io.jiuyuan.recognition.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CaseDecisionRepository extends JpaRepository<CaseDecision, String> {

    List<CaseDecision> findByCaseNumberOrderByDecisionNo(String caseNumber);
}
