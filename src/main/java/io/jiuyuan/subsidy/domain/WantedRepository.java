package io.jiuyuan.subsidy.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface WantedRepository extends JpaRepository<Wanted, String> {

    List<Wanted> findByClaimNumberOrderByWantedNo(String claimNumber);

    Optional<Wanted> findFirstByClaimNumberAndKindOrderByWantedNoDesc(String claimNumber, Wanted.Kind kind);

    int countByClaimNumber(String claimNumber);
}
