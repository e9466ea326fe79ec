package io.jiuyuan.disbursement.domain;

import io.jiuyuan.disbursement.PayeeKind;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PayeeAccountRepository extends JpaRepository<PayeeAccount, String> {

    Optional<PayeeAccount> findByKindAndPayeeId(PayeeKind kind, String payeeId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from PayeeAccount a where a.kind = :kind and a.payeeId = :payeeId")
    Optional<PayeeAccount> lock(PayeeKind kind, String payeeId);

    List<PayeeAccount> findByKindAndPayeeIdIn(PayeeKind kind, Collection<String> payeeIds);

    long countByKeyIdNot(String keyId);

    List<PayeeAccount> findByKeyIdNotOrderById(String keyId, Limit limit);
}
