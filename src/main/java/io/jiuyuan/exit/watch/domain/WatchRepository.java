package io.jiuyuan.exit.watch.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface WatchRepository extends JpaRepository<Watch, String> {

    List<Watch> findByDoneFalseAndDueOnLessThanEqualAndIdGreaterThanOrderById(LocalDate day, String after, Limit limit);

    List<Watch> findByCaseNumber(String caseNumber);
}
