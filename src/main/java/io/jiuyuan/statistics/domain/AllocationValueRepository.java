package io.jiuyuan.statistics.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AllocationValueRepository extends JpaRepository<AllocationValue, String> {

    List<AllocationValue> findByCityCodeAndAllocationYearOrderByEntryNo(String cityCode, int allocationYear);
}
