package io.jiuyuan.statistics.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AssessmentScoreRepository extends JpaRepository<AssessmentScore, String> {

    List<AssessmentScore> findByAssessmentIdOrderByUnitCodeAscIndicatorAsc(String assessmentId);

    List<AssessmentScore> findByAssessmentIdAndUnitCode(String assessmentId, String unitCode);

    List<AssessmentScore> findByAssessmentIdAndParentCode(String assessmentId, String parentCode);
}
