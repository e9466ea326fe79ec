package io.jiuyuan.assistance.plan.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PlanRepository extends JpaRepository<Plan, String> {

    Optional<Plan> findFirstByCaseNumberOrderByPlanNoDesc(String caseNumber);

    List<Plan> findByCaseNumberOrderByPlanNoDesc(String caseNumber);
}
