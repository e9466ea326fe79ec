package io.jiuyuan.subsidy.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ClaimSeriesRepository extends JpaRepository<ClaimSeries, String> {

    /** Holds the row until the end of the transaction, so that no node gives a number twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ClaimSeries s where s.series = :series")
    Optional<ClaimSeries> lock(String series);
}
