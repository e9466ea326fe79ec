package io.jiuyuan.exit.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExitDecisionRepository extends JpaRepository<ExitDecision, String> {

    List<ExitDecision> findByExitNumberOrderByDecisionNo(String exitNumber);

    Optional<ExitDecision> findFirstByExitNumberAndStepInOrderByDecisionNoDesc(
            String exitNumber, Collection<ExitStep> steps);
}
