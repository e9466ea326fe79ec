package io.jiuyuan.subsidy.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClaimPartRepository extends JpaRepository<ClaimPart, String> {

    List<ClaimPart> findByRefOrderByPartNo(String ref);

    List<ClaimPart> findByClaimNumberOrderByRefAscPartNoAsc(String claimNumber);

    List<ClaimPart> findByCutByOrderByRefAscPartNoAsc(String cutBy);
}
