package io.jiuyuan.disbursement.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaymentFileRepository extends JpaRepository<PaymentFile, String> {

    boolean existsByIdempotencyKey(String key);

    List<PaymentFile> findByBatchNumberOrderByRoundNo(String batchNumber);
}
