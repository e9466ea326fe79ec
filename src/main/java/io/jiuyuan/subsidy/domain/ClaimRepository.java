package io.jiuyuan.subsidy.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ClaimRepository extends JpaRepository<Claim, String>, JpaSpecificationExecutor<Claim> {

    /** Holds the claim until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.claimNumber = :claimNumber")
    Optional<Claim> lock(String claimNumber);

    List<Claim> findByPayeeIdOrderByFilingSubmittedAtDesc(String payeeId);

    @Query("select count(c) from Claim c where c.filing.keyId <> :keyId")
    long countUnderOtherKey(String keyId);

    @Query("select c from Claim c where c.filing.keyId <> :keyId order by c.claimNumber")
    List<Claim> underOtherKey(String keyId, Limit limit);
}
