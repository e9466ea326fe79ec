package io.jiuyuan.statistics.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AssessmentRepository extends JpaRepository<Assessment, String> {

    Optional<Assessment> findByCityCodeAndAssessedYear(String cityCode, int assessedYear);

    List<Assessment> findByCityCodeOrderByAssessedYearDesc(String cityCode);
}
