package io.jiuyuan.assistance.visits.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface VisitRepository extends JpaRepository<Visit, String> {

    List<Visit> findByCaseNumberOrderByVisitedOnDescRecordedAtDesc(String caseNumber);

    List<Visit> findByCaseNumberInAndVisitMonthOrderByVisitedOn(Collection<String> caseNumbers, String visitMonth);

    boolean existsByCaseNumberAndVisitedOnAndKind(String caseNumber, LocalDate visitedOn, VisitKind kind);
}
