package io.jiuyuan.registry.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MaterialRepository extends JpaRepository<Material, String> {

    List<Material> findByCaseNumberOrderByUploadedAt(String caseNumber);

    long countByCaseNumber(String caseNumber);
}
