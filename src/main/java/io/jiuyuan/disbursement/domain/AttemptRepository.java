package io.jiuyuan.disbursement.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AttemptRepository extends JpaRepository<Attempt, String> {

    /** By that alone: told the batch as well, MySQL may read all of the batch for each chunk of a result. */
    List<Attempt> findByEndToEndIdIn(Collection<String> endToEndIds);

    List<Attempt> findByInstructionIdInOrderByAttemptNo(Collection<String> instructionIds);

    @Query("select a.state, count(a), sum(a.amountFen) from Attempt a where a.batchNumber = :number group by a.state")
    List<Object[]> sums(String number);
}
