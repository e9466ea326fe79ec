package io.jiuyuan.recovery.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RepaymentRepository extends JpaRepository<Repayment, String> {

    List<Repayment> findByRecoveryNumberOrderByPaidOnAscRecordedAtAsc(String recoveryNumber);

    boolean existsByRecoveryNumberAndVoucher(String recoveryNumber, String voucher);
}
