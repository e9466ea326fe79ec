package io.jiuyuan.disbursement.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BankResultRepository extends JpaRepository<BankResult, String> {

    List<BankResult> findByBatchNumberOrderByImportedAt(String batchNumber);
}
