package io.jiuyuan.exit.watch.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ComparisonRunRepository extends JpaRepository<ComparisonRun, String> {

    Optional<ComparisonRun> findFirstByCityOrderByStartedOnDesc(String city);

    List<ComparisonRun> findAllByOrderByStartedOnDescIdAsc(Limit limit);
}
