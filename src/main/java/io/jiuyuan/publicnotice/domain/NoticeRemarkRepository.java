package io.jiuyuan.publicnotice.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Remarks of supervising officers. */
public interface NoticeRemarkRepository extends Repository<NoticeRemark, String> {

    NoticeRemark save(NoticeRemark remark);

    List<NoticeRemark> findBySubjectNumberOrderByRemarkedAt(String subjectNumber);
}
