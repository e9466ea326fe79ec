package io.jiuyuan.recognition.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

public interface RecognitionCaseRepository
        extends JpaRepository<RecognitionCase, String>, JpaSpecificationExecutor<RecognitionCase> {

    Optional<RecognitionCase> findByOpenPersonId(String personId);

    /** The open and recognized cases of these persons. */
    List<RecognitionCase> findByOpenPersonIdInOrderByCaseNumber(Collection<String> personIds);

    Optional<RecognitionCase> findFirstByPersonIdOrderByFilingSubmittedAtDesc(String personId);

    List<RecognitionCase> findByPersonIdOrderByFilingSubmittedAt(String personId);

    /** For walks over all cases of one status, in the order of their numbers. */
    List<RecognitionCase> findByStatusAndCaseNumberGreaterThanOrderByCaseNumber(
            CaseStatus status, String after, Limit limit);

    /** Whose cases, open or recognized, name that patient. */
    @Query(
            "select c.openPersonId from RecognitionCase c where c.patient.numberHash = :hash and c.openPersonId is not null")
    List<String> carersOf(String hash);

    long countByPatientKeyIdNot(String keyId);

    List<RecognitionCase> findByPatientKeyIdNotOrderByCaseNumber(String keyId, Limit limit);

    long countByAgentKeyIdNot(String keyId);

    List<RecognitionCase> findByAgentKeyIdNotOrderByCaseNumber(String keyId, Limit limit);
}
