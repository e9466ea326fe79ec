package io.jiuyuan.recognition.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CaseSeriesRepository extends JpaRepository<CaseSeries, String> {

    /** Holds the row until the end of the transaction, so that no node gives a number twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CaseSeries s where s.series = :series")
    Optional<CaseSeries> lock(String series);
}
