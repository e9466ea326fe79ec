package io.jiuyuan.agreement.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementRepository extends JpaRepository<Agreement, String> {

    Optional<Agreement> findByOpenCaseNumber(String caseNumber);

    Optional<Agreement> findFirstByCaseNumberOrderBySequenceNoDesc(String caseNumber);

    List<Agreement> findByCaseNumberOrderBySequenceNo(String caseNumber);
}
