package io.jiuyuan.assistance.visits.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface VisitDutyRepository extends JpaRepository<VisitDuty, String> {

    List<VisitDuty> findByHelperOrderByCaseNumber(String helper);
}
