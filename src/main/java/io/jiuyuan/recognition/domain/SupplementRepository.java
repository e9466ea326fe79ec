package io.jiuyuan.recognition.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SupplementRepository extends JpaRepository<Supplement, String> {

    Optional<Supplement> findFirstByCaseNumberOrderBySupplementNoDesc(String caseNumber);
}
