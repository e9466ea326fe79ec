package io.jiuyuan.subsidy.months.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BenefitMonthRepository extends JpaRepository<BenefitMonth, String> {

    List<BenefitMonth> findByPersonIdOrderByBenefitMonth(String personId);

    List<BenefitMonth> findByRefOrderByBenefitMonth(String ref);
}
