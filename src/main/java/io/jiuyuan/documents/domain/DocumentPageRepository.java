package io.jiuyuan.documents.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Pages of papers. */
public interface DocumentPageRepository extends JpaRepository<DocumentPage, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DocumentPage> findByDocumentId(String documentId);

    long countByKeyIdNot(String keyId);

    List<DocumentPage> findByKeyIdNotOrderByDocumentId(String keyId, Limit limit);
}
