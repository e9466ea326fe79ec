package io.jiuyuan.statistics.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FrozenPeriodRepository extends JpaRepository<FrozenPeriod, String> {

    Optional<FrozenPeriod> findByCityCodeAndPeriod(String cityCode, String period);

    List<FrozenPeriod> findByCityCodeOrderByLastDayDescPeriodDesc(String cityCode, Limit limit);

    List<FrozenPeriod> findByCityCodeAndPeriodIn(String cityCode, Collection<String> periods);
}
