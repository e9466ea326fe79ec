package io.jiuyuan.ledgers.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface LedgerExportRepository extends JpaRepository<LedgerExport, String> {

    Optional<LedgerExport> findByIdAndUsername(String id, String username);
}
