package io.jiuyuan.workflow.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface MigrationRunRepository extends Repository<MigrationRun, String> {

    List<MigrationRun> findFirst50ByOrderByStartedAtDesc();

    MigrationRun saveAndFlush(MigrationRun run);

    Optional<MigrationRun> findById(String id);

    List<MigrationRun> findByOpenModel(String model);
}
