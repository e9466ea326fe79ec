package io.jiuyuan.publicnotice.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Objections to notices of payments. */
public interface PaymentObjectionRepository extends Repository<PaymentObjection, Long> {

    PaymentObjection save(PaymentObjection objection);

    PaymentObjection saveAndFlush(PaymentObjection objection);

    Optional<PaymentObjection> findById(Long id);

    List<PaymentObjection> findByNoticeIdOrderById(long noticeId);

    @Query("select o from PaymentObjection o where o.noticeId = :noticeId and o.settledAt is null order by o.id")
    List<PaymentObjection> findOpen(long noticeId, Limit limit);

    long countByContentKeyNot(String keyId);

    List<PaymentObjection> findByContentKeyNot(String keyId, Limit limit);
}
