package io.jiuyuan.statistics.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AssessmentCorrectionRepository extends JpaRepository<AssessmentCorrection, String> {

    List<AssessmentCorrection> findByAssessmentIdOrderByCorrectedAt(String assessmentId);
}
