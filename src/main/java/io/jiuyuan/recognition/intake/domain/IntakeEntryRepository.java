package io.jiuyuan.recognition.intake.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface IntakeEntryRepository extends JpaRepository<IntakeEntry, String> {

    Optional<IntakeEntry> findByKeyHash(String keyHash);

    /** The person's latest application, to which a later one is linked (X8). */
    Optional<IntakeEntry> findFirstByPersonIdOrderByReceivedAtDesc(String personId);
}
