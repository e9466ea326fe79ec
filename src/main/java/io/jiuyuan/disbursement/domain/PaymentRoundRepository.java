package io.jiuyuan.disbursement.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaymentRoundRepository extends JpaRepository<PaymentRound, String> {

    Optional<PaymentRound> findByBatchNumberAndRoundNo(String batchNumber, int roundNo);

    List<PaymentRound> findByBatchNumberOrderByRoundNo(String batchNumber);
}
