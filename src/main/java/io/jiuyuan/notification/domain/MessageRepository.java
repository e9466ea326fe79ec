package io.jiuyuan.notification.domain;

import io.jiuyuan.notification.domain.Message.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox. Each update returns 1 when it took place, 0 when the message was somebody else's. */
public interface MessageRepository extends Repository<Message, Long> {

    Message save(Message message);

    boolean existsByMessageKey(String key);

    Optional<Message> findById(Long id);

    List<Message> findByCaseNumberOrderById(String caseNumber);

    List<Message> findAllByOrderByIdDesc(Pageable page);

    List<Message> findByStatusOrderByIdDesc(Status status, Pageable page);

    @Query("select m.id from Message m where m.status = Status.WAITING and m.dueAt <= :now order by m.dueAt, m.id")
    List<Long> findDue(Instant now, Limit limit);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.lease = :lease, m.dueAt = :until, m.attempts = m.attempts + 1
            where m.id = :id and m.status = Status.WAITING and m.dueAt <= :now""")
    int claim(long id, Instant now, Instant until, String lease);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.status = Status.SENT, m.lease = null, m.channel = :channel, m.target = :target,
            m.lastError = null, m.sentAt = :at where m.id = :id and m.lease = :lease""")
    int markSent(long id, String lease, String channel, String target, Instant at);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.lease = null, m.channel = :channel, m.target = :target, m.lastError = :error,
            m.dueAt = :next where m.id = :id and m.lease = :lease""")
    int putOff(long id, String lease, String channel, String target, String error, Instant next);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.status = Status.FAILED, m.lease = null, m.channel = :channel, m.target = :target,
            m.lastError = :error where m.id = :id and m.lease = :lease""")
    int markFailed(long id, String lease, String channel, String target, String error);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.status = Status.LETTER, m.lease = null, m.channel = :channel, m.target = :target,
            m.lastError = :reason where m.id = :id and m.lease = :lease""")
    int markLetter(long id, String lease, String channel, String target, String reason);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.status = Status.SENT, m.channel = 'letter', m.target = null, m.lastError = null,
            m.sentAt = :at where m.id = :id and m.status = Status.LETTER""")
    int markDelivered(long id, Instant at);

    /** @param district or a longer or shorter code with which the number goes on after its two letters */
    @Query("""
            select m from Message m where m.status = :status
            and substring(m.caseNumber, 3, length(:district)) = :district order by m.id""")
    List<Message> findInDistrict(Status status, String district, Limit limit);

    @Modifying(clearAutomatically = true)
    @Query("""
            update Message m set m.status = Status.WAITING, m.attempts = 0, m.dueAt = :now
            where m.id = :id and m.status in (Status.FAILED, Status.LETTER)""")
    int tryAgain(long id, Instant now);

    long countByContentKeyNot(String keyId);

    List<Message> findByContentKeyNot(String keyId, Limit limit);
}
