package io.jiuyuan.subsidy.employers.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EmployerRepository extends JpaRepository<EmployerRecord, String> {

    Optional<EmployerRecord> findByCreditCode(String creditCode);

    List<EmployerRecord> findByUnitCodeStartingWithOrderByRegisteredAtDesc(String prefix, Limit limit);

    long countByKeyIdNot(String keyId);

    List<EmployerRecord> findByKeyIdNotOrderByEmployerNumber(String keyId, Limit limit);
}
