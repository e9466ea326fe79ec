package io.jiuyuan.exit.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExitFactRepository extends JpaRepository<ExitFact, String> {

    List<ExitFact> findByExitNumberOrderByFactNo(String exitNumber);
}
