package io.jiuyuan.exit.watch.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FindingRepository extends JpaRepository<Finding, String> {

    List<Finding> findByCaseNumberOrderByFoundAt(String caseNumber);

    List<Finding> findByCaseNumberAndPendingTrueOrderByFoundAt(String caseNumber);

    List<Finding> findByCaseNumberInAndPendingTrue(Collection<String> caseNumbers);
}
