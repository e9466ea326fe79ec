package io.jiuyuan.recovery.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface RecoverySeriesRepository extends JpaRepository<RecoverySeries, String> {

    /** Holds the row until the transaction ends, so that no node gives a number twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RecoverySeries s where s.name = :name")
    Optional<RecoverySeries> lock(String name);
}
