package io.jiuyuan.publicnotice.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Objections on file. */
public interface ObjectionRepository extends Repository<NoticeObjection, Long> {

    NoticeObjection save(NoticeObjection objection);

    Optional<NoticeObjection> findById(Long id);

    List<NoticeObjection> findByNoticeIdOrderById(long noticeId);

    long countByContentKeyNot(String keyId);

    List<NoticeObjection> findByContentKeyNot(String keyId, Limit limit);
}
