package io.jiuyuan.assistance.visits.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface VisitPeriodRepository extends JpaRepository<VisitPeriod, String> {

    List<VisitPeriod> findByCaseNumberOrderByFirstDay(String caseNumber);

    List<VisitPeriod> findByCaseNumberInOrderByFirstDay(Collection<String> caseNumbers);
}
