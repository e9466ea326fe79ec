package io.jiuyuan.disbursement.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BankResultLineRepository extends JpaRepository<BankResultLine, String> {

    List<BankResultLine> findByResultIdOrderByLineNo(String resultId, Limit limit);
}
