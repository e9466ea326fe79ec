package io.jiuyuan.exit.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExitProposalRepository extends JpaRepository<ExitProposal, String> {

    Optional<ExitProposal> findByOpenCaseNumber(String caseNumber);

    List<ExitProposal> findByOpenCaseNumberIn(Collection<String> caseNumbers);

    List<ExitProposal> findByCaseNumberOrderByProposedAt(String caseNumber);

    int countByCaseNumber(String caseNumber);
}
