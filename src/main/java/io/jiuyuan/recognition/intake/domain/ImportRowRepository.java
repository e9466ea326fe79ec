package io.jiuyuan.recognition.intake.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface ImportRowRepository extends JpaRepository<ImportRow, ImportRow.Id> {

    @Query("select r from ImportRow r where r.id.runId = :runId and r.status = :status order by r.id.rowNo")
    List<ImportRow> withStatus(String runId, String status, Limit limit);

    @Query("select r from ImportRow r where r.id.runId = :runId and (:status is null or r.status = :status)"
            + " order by r.id.rowNo")
    List<ImportRow> page(String runId, String status, Pageable page);

    @Query("select count(r) from ImportRow r where r.id.runId = :runId and r.status = :status")
    int count(String runId, String status);

    @Query("select r.id.rowNo from ImportRow r where r.id.runId = :runId order by r.id.rowNo")
    List<Integer> numbers(String runId, Limit limit);

    /** The content is not needed any more, only the result. */
    @Modifying
    @Query("update ImportRow r set r.status = :status, r.caseNumber = :caseNumber, r.message = :message,"
            + " r.payload = null, r.keyId = null where r.id.runId = :runId and r.id.rowNo = :rowNo")
    void finish(String runId, int rowNo, String status, String caseNumber, String message);

    @Modifying
    @Query("delete from ImportRow r where r.id.runId = :runId and r.id.rowNo in :numbers")
    void delete(String runId, Collection<Integer> numbers);

    @Query("select count(r) from ImportRow r where r.keyId is not null and r.keyId <> :keyId")
    long countUnderOtherKey(String keyId);

    @Query("select r from ImportRow r where r.keyId is not null and r.keyId <> :keyId")
    List<ImportRow> underOtherKey(String keyId, Limit limit);
}
