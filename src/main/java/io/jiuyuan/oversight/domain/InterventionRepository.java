package io.jiuyuan.oversight.domain;

import io.jiuyuan.oversight.domain.Intervention.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface InterventionRepository extends JpaRepository<Intervention, String> {

    List<Intervention> findByBusinessKeyOrderByDoneAt(String businessKey);

    Optional<Intervention> findByLimitKey(String limitKey);

    @Query("select i from Intervention i where i.kind = :kind and (i.taskId in :taskIds or i.taskId is null and"
            + " i.businessKey in :businessKeys) order by i.doneAt")
    List<Intervention> about(Kind kind, Collection<String> taskIds, Collection<String> businessKeys);
}
