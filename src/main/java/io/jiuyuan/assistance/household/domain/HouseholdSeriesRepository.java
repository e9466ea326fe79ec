package io.jiuyuan.assistance.household.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface HouseholdSeriesRepository extends JpaRepository<HouseholdSeries, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from HouseholdSeries s where s.seriesName = :name")
    Optional<HouseholdSeries> lock(String name);
}
