package io.jiuyuan.disbursement.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface FundRepository extends JpaRepository<Fund, String> {

    Optional<Fund> findBySourceAndBudgetYearAndUnitCode(String source, int budgetYear, String unitCode);

    /** Without reading the row itself: it is read when it is locked. */
    @Query("select f.id from Fund f where f.source = :source and f.budgetYear = :year and f.unitCode = :unitCode")
    Optional<String> idOf(String source, int year, String unitCode);

    List<Fund> findByUnitCodeAndBudgetYearOrderBySource(String unitCode, int budgetYear);

    /** Always in this order, so that two who need several do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fund f where f.id in :ids order by f.id")
    List<Fund> lock(Collection<String> ids);
}
