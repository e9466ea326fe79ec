package io.jiuyuan.disbursement.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PaymentBatchRepository extends JpaRepository<PaymentBatch, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from PaymentBatch b where b.number = :number")
    Optional<PaymentBatch> lock(String number);

    Page<PaymentBatch> findByDistrictCodeInOrderByCompiledAtDescNumberDesc(Collection<String> codes, Pageable page);

    @Query("select distinct b.districtCode from PaymentBatch b order by b.districtCode")
    List<String> districts();
}
