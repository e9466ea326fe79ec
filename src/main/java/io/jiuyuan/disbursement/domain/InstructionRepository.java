package io.jiuyuan.disbursement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface InstructionRepository extends JpaRepository<Instruction, String> {

    List<Instruction> findByBatchNumberAndStateAndLineNoGreaterThanOrderByLineNo(
            String batchNumber, InstructionState state, int after, Limit limit);

    List<Instruction> findByBatchNumberAndLineNoGreaterThanOrderByLineNo(String batchNumber, int after, Limit limit);

    Page<Instruction> findByBatchNumberAndStateInOrderByLineNo(
            String batchNumber, Collection<InstructionState> states, Pageable page);

    Optional<Instruction> findByBatchNumberAndLineNo(String batchNumber, int lineNo);

    List<Instruction> findByRefOrderByBatchNumber(String ref);

    @Query("""
            select i.state, i.fundSource, i.budgetYear, count(i), sum(i.amountFen) from Instruction i
            where i.batchNumber = :number group by i.state, i.fundSource, i.budgetYear""")
    List<Object[]> sums(String number);
}
