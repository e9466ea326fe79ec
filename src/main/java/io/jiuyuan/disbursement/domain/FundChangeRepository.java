package io.jiuyuan.disbursement.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FundChangeRepository extends JpaRepository<FundChange, String> {

    List<FundChange> findByFundIdOrderByChangeNo(String fundId);
}
