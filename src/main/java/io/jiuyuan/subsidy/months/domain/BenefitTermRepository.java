package io.jiuyuan.subsidy.months.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BenefitTermRepository extends JpaRepository<BenefitTerm, String> {

    List<BenefitTerm> findByPersonIdOrderByMonthGroupAscTermNoAsc(String personId);
}
