package io.jiuyuan.recognition.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FiredRuleRepository extends JpaRepository<FiredRule, String> {

    List<FiredRule> findByCaseNumberOrderByDecisionNoAscPositionAsc(String caseNumber);
}
