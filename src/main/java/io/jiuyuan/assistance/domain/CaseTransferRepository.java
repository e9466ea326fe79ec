package io.jiuyuan.assistance.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CaseTransferRepository extends JpaRepository<CaseTransfer, String> {

    Optional<CaseTransfer> findFirstByCaseNumberAndStatus(String caseNumber, CaseTransfer.Status status);
}
