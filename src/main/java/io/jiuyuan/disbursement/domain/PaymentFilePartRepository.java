package io.jiuyuan.disbursement.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaymentFilePartRepository extends JpaRepository<PaymentFilePart, String> {

    Optional<PaymentFilePart> findByFileIdAndPartNo(String fileId, int partNo);

    long countByKeyIdNot(String keyId);

    List<PaymentFilePart> findByKeyIdNotOrderById(String keyId, Limit limit);
}
