package io.jiuyuan.agreement.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PaperSignatureRepository extends JpaRepository<PaperSignature, String> {

    List<PaperSignature> findByPaperNumber(String paperNumber);
}
