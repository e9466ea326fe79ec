package io.jiuyuan.subsidy.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClaimDecisionRepository extends JpaRepository<ClaimDecision, String> {

    List<ClaimDecision> findByClaimNumberOrderByDecisionNo(String claimNumber);
}
