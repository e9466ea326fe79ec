package io.jiuyuan.statistics.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CorrectionRepository extends JpaRepository<Correction, String> {

    List<Correction> findByCityCodeAndPeriodOrderByCorrectedAt(String cityCode, String period);

    List<Correction> findByCityCodeAndPeriodIn(String cityCode, Collection<String> periods);
}
