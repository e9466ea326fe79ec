package io.jiuyuan.recovery.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RecoveryActRepository extends JpaRepository<RecoveryAct, String> {

    List<RecoveryAct> findByRecoveryNumberOrderByActNo(String recoveryNumber);
}
