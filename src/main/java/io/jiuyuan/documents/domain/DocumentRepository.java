package io.jiuyuan.documents.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Produced papers. */
public interface DocumentRepository extends JpaRepository<Document, String> {

    Optional<Document> findByIdempotencyKey(String idempotencyKey);

    List<Document> findByCaseNumberOrderByCreatedAt(String caseNumber);
}
