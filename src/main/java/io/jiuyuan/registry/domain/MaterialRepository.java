package io.jiuyuan.registry.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface MaterialRepository extends JpaRepository<Material, String> {

    List<Material> findByCaseNumberOrderByUploadedAt(String caseNumber);

    long countByCaseNumberAndKindNot(String caseNumber, String kind);

    /** Uploads of no case from before that moment, held until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Material m where m.caseNumber is null and m.uploadedAt < :before order by m.uploadedAt")
    List<Material> lockUnattached(Instant before, Limit limit);
}
