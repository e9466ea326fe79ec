package io.jiuyuan.disbursement.domain;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface FundCommitmentRepository extends JpaRepository<FundCommitment, String> {

    @Query("select distinct c.fundId from FundCommitment c where c.ref in :refs")
    Set<String> fundsOf(Collection<String> refs);
}
