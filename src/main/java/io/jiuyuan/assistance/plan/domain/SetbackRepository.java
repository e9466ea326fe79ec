package io.jiuyuan.assistance.plan.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SetbackRepository extends JpaRepository<Setback, String> {

    List<Setback> findByCaseNumberAndPlanNoOrderByHappenedOn(String caseNumber, int planNo);
}
