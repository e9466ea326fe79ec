package io.jiuyuan.assistance.plan.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PlanOverdueRepository extends JpaRepository<PlanOverdue, String> {

    List<PlanOverdue> findByCaseNumberOrderByMarkedAt(String caseNumber);
}
