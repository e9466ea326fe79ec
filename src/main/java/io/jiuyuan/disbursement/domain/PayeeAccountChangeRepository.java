package io.jiuyuan.disbursement.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PayeeAccountChangeRepository extends JpaRepository<PayeeAccountChange, String> {

    List<PayeeAccountChange> findByAccountIdOrderByChangeNo(String accountId);

    long countByKeyIdNot(String keyId);

    List<PayeeAccountChange> findByKeyIdNotOrderById(String keyId, Limit limit);
}
