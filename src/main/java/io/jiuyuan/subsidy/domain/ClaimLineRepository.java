package io.jiuyuan.subsidy.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClaimLineRepository extends JpaRepository<ClaimLine, String> {

    List<ClaimLine> findByClaimNumberOrderByLineNo(String claimNumber);

    List<ClaimLine> findByClaimNumberIn(Collection<String> claimNumbers);

    List<ClaimLine> findByRefIn(Collection<String> refs);

    List<ClaimLine> findByCaseNumberOrderByRef(String caseNumber);

    List<ClaimLine> findByPersonIdOrderByRef(String personId);

    List<ClaimLine> findByStoppedByOrderByRef(String stoppedBy);

    List<ClaimLine> findByDistrictCodeAndStateAndRefGreaterThanOrderByRef(
            String districtCode, LineState state, String after, Limit limit);

    List<ClaimLine> findByDistrictCodeAndStateAndItemCodeAndRefGreaterThanOrderByRef(
            String districtCode, LineState state, String itemCode, String after, Limit limit);

    /** The line that holds a course, see {@link ClaimLine#course}. */
    Optional<ClaimLine> findByActiveCourse(String activeCourse);
}
