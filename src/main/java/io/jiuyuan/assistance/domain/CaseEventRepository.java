package io.jiuyuan.assistance.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CaseEventRepository extends JpaRepository<CaseEvent, String> {

    List<CaseEvent> findByCaseNumberOrderByRecordedAtAscEventNoAsc(String caseNumber);

    int countByCaseNumber(String caseNumber);
}
