package io.jiuyuan.disbursement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface MatterRepository extends JpaRepository<Matter, String> {

    List<Matter> findByBatchNumberOrderByRaisedAt(String batchNumber);

    boolean existsByBatchNumberAndStateNot(String batchNumber, Matter.State state);

    @Query("""
            select m.instructionId from Matter m
            where m.instructionId in :instructionIds and m.state <> io.jiuyuan.disbursement.domain.Matter.State.DECIDED""")
    Set<String> undecided(Collection<String> instructionIds);

    List<Matter> findByInstructionIdAndKind(String instructionId, Matter.Kind kind);
}
