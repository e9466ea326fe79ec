package io.jiuyuan.assistance.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PlacementClockRepository extends JpaRepository<PlacementClock, String> {

    List<PlacementClock> findByCaseNumberOrderByClockNo(String caseNumber);

    Optional<PlacementClock> findFirstByCaseNumberOrderByClockNoDesc(String caseNumber);
}
