package io.jiuyuan.publicnotice.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Printed papers of notices. */
public interface NoticePaperRepository extends Repository<NoticePaper, Long> {

    NoticePaper saveAndFlush(NoticePaper paper);

    Optional<NoticePaper> findByNoticeIdAndKind(long noticeId, String kind);
}
