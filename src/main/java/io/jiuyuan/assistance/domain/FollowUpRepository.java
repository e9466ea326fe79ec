package io.jiuyuan.assistance.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FollowUpRepository extends JpaRepository<FollowUp, String> {

    List<FollowUp> findByEmploymentIdOrderByFollowUpNo(String employmentId);

    List<FollowUp> findByCaseNumberOrderByPlannedFor(String caseNumber);
}
