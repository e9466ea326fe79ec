package io.jiuyuan.recognition.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HomeVisitRepository extends JpaRepository<HomeVisit, String> {

    List<HomeVisit> findByCaseNumberOrderByRecordedAt(String caseNumber);
}
