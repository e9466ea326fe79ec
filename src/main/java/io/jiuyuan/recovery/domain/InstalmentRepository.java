package io.jiuyuan.recovery.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface InstalmentRepository extends JpaRepository<Instalment, String> {

    List<Instalment> findByRecoveryNumberOrderByInstalmentNo(String recoveryNumber);
}
