package io.jiuyuan.assistance.visits.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface VisitMonthRepository extends JpaRepository<VisitMonth, String> {

    Optional<VisitMonth> findByCaseNumberAndVisitMonth(String caseNumber, String visitMonth);

    List<VisitMonth> findByCaseNumberOrderByVisitMonth(String caseNumber);

    List<VisitMonth> findByCaseNumberInAndVisitMonth(Collection<String> caseNumbers, String visitMonth);

    List<VisitMonth> findByHelperAndVisitMonth(String helper, String visitMonth);
}
