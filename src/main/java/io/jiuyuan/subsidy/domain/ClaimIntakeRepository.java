package io.jiuyuan.subsidy.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClaimIntakeRepository extends JpaRepository<ClaimIntake, String> {

    Optional<ClaimIntake> findByKeyHash(String keyHash);
}
