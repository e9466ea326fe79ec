package io.jiuyuan.subsidy.months.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FreedMonthRepository extends JpaRepository<FreedMonth, String> {

    List<FreedMonth> findByPersonIdOrderByBenefitMonthAscFreedAtAsc(String personId);

    List<FreedMonth> findByRefOrderByBenefitMonthAscFreedAtAsc(String ref);

    boolean existsByPersonIdAndMonthGroupAndTermNoAndDecisionNotNull(String personId, String group, int term);
}
