package io.jiuyuan.recognition.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface IntakeEntryRepository extends JpaRepository<IntakeEntry, String> {

    Optional<IntakeEntry> findByKeyHash(String keyHash);

    @Query("select e.intakeId from IntakeEntry e where e.receivedAt < :before order by e.receivedAt")
    List<String> idsReceivedBefore(Instant before, Limit limit);
}
