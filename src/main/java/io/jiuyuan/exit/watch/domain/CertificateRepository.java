package io.jiuyuan.exit.watch.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CertificateRepository extends JpaRepository<Certificate, String> {

    List<Certificate> findByCaseNumberOrderByKind(String caseNumber);
}
