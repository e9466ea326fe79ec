package io.jiuyuan.publicnotice.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Notices of payments on file. */
public interface PaymentNoticeRepository extends Repository<PaymentNotice, Long> {

    PaymentNotice saveAndFlush(PaymentNotice notice);

    Optional<PaymentNotice> findById(Long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from PaymentNotice n where n.id = :id")
    Optional<PaymentNotice> lock(long id);

    /** Those that are up on that day, and those that were taken down before. */
    @Query("""
            select n from PaymentNotice n
            where n.status in (NoticeStatus.RUNNING, NoticeStatus.TAKEN_DOWN) and n.firstDay <= :day and (n.lastDay >= :day or (n.provisional = true and n.status = NoticeStatus.RUNNING))
            order by n.firstDay desc, n.id desc""")
    List<PaymentNotice> findOpen(LocalDate day, Pageable page);

    List<PaymentNotice> findByStatusAndProvisionalTrueAndIdGreaterThanOrderById(
            NoticeStatus status, long id, Limit limit);

    Page<PaymentNotice> findByDistrictCodeInAndStatusInOrderByIdDesc(
            Collection<String> districts, Collection<NoticeStatus> statuses, Pageable page);

    @Query("select distinct n.districtCode from PaymentNotice n order by n.districtCode")
    List<String> findDistricts();
}
