package io.jiuyuan.publicnotice.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notices on file. */
public interface NoticeRepository extends Repository<PublishedNotice, Long> {

    PublishedNotice saveAndFlush(PublishedNotice notice);

    Optional<PublishedNotice> findById(Long id);

    Optional<PublishedNotice> findByPublishKey(String publishKey);

    @Query("""
            select n from PublishedNotice n
            where n.lastDay >= :day and n.firstDay <= :day and n.takenDownAt is null
            order by n.firstDay desc, n.id desc""")
    List<PublishedNotice> findOpen(LocalDate day, Pageable page);

    List<PublishedNotice> findByProvisionalTrueAndIdGreaterThanOrderById(long id, Limit limit);
}
