package io.jiuyuan.recovery.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RecoveryMonthRepository extends JpaRepository<RecoveryMonth, String> {

    List<RecoveryMonth> findByRecoveryNumberOrderByBenefitMonth(String recoveryNumber);

    List<RecoveryMonth> findByRefOrderByBenefitMonth(String ref);
}
