package io.jiuyuan.agreement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementChangeRepository extends JpaRepository<AgreementChange, String> {

    boolean existsByOpenKey(String openKey);

    Optional<AgreementChange> findByOpenKey(String openKey);

    List<AgreementChange> findByCaseNumberOrderByRequestedAt(String caseNumber);

    /** The one that the process is to take up next. */
    Optional<AgreementChange> findFirstByCaseNumberAndKindInAndStartedFalseOrderByRequestedAt(
            String caseNumber, Collection<ChangeKind> kinds);
}
