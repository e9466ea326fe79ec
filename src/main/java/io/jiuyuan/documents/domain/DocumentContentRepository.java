package io.jiuyuan.documents.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Contents of papers. */
public interface DocumentContentRepository extends JpaRepository<DocumentContent, String> {

    long countByKeyIdNot(String keyId);

    List<DocumentContent> findByKeyIdNotOrderByDocumentId(String keyId, Limit limit);
}
