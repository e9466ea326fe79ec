package io.jiuyuan.assistance.plan.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SurveyRepository extends JpaRepository<Survey, String> {

    Optional<Survey> findFirstByCaseNumberOrderBySurveyNoDesc(String caseNumber);

    List<Survey> findByCaseNumberOrderBySurveyNo(String caseNumber);
}
