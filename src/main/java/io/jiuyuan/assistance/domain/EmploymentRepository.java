package io.jiuyuan.assistance.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EmploymentRepository extends JpaRepository<Employment, String> {

    List<Employment> findByCaseNumberOrderByEmploymentNo(String caseNumber);

    /** Of all cases of the person: terms and numbers follow the person. */
    List<Employment> findByPersonIdAndKindOrderByFirstDay(String personId, EmploymentKind kind);

    List<Employment> findByPersonIdOrderByFirstDay(String personId);
}
