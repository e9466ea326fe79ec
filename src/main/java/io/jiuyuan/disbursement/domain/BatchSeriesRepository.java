package io.jiuyuan.disbursement.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface BatchSeriesRepository extends JpaRepository<BatchSeries, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from BatchSeries s where s.seriesName = :name")
    Optional<BatchSeries> lock(String name);
}
