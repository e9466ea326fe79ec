package io.jiuyuan.publicnotice.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Lines of notices of payments. Each update names the state it expects and returns how many lines it found in it, so that who
 * comes second changes nothing.
 */
public interface PaymentLineRepository extends Repository<PaymentLine, Long> {

    <S extends PaymentLine> Iterable<S> saveAll(Iterable<S> lines);

    Optional<PaymentLine> findById(Long id);

    List<PaymentLine> findByIdInOrderById(Collection<Long> ids);

    Optional<PaymentLine> findByNoticeIdAndLineNo(long noticeId, int lineNo);

    List<PaymentLine> findByNoticeIdAndStateAndLineNoGreaterThanOrderByLineNo(
            long noticeId, LineState state, int after, Limit limit);

    @Query("""
            select l from PaymentLine l where l.noticeId = :noticeId and l.state = LineState.PUBLISHED
            and l.openObjections = 0 order by l.lineNo""")
    List<PaymentLine> findUnopposed(long noticeId, Limit limit);

    /** Lines that were put up, whatever became of them since. */
    @Query("""
            select l from PaymentLine l where l.noticeId = :noticeId and l.lineNo > :after
            and l.state not in (LineState.COMPILED, LineState.DROPPED) order by l.lineNo""")
    List<PaymentLine> findPutUp(long noticeId, int after, Limit limit);

    /** Of the lines that were put up, in their order. */
    @Query("""
            select l.lineHash from PaymentLine l where l.noticeId = :noticeId
            and l.state not in (LineState.COMPILED, LineState.DROPPED) order by l.lineNo""")
    List<String> hashes(long noticeId);

    /** @param name what the person's or employer's name contains, as a pattern */
    @Query("""
            select l from PaymentLine l where l.noticeId = :noticeId
            and l.state not in (LineState.COMPILED, LineState.DROPPED)
            and (l.personName like :name escape '!' or l.employerName like :name escape '!') order by l.lineNo""")
    Page<PaymentLine> search(long noticeId, String name, Pageable page);

    @Query("""
            select l from PaymentLine l where l.noticeId = :noticeId
            and l.state not in (LineState.COMPILED, LineState.DROPPED) order by l.lineNo""")
    Page<PaymentLine> findPutUp(long noticeId, Pageable page);

    Page<PaymentLine> findByNoticeIdOrderByLineNo(long noticeId, Pageable page);

    @Query("""
            select l from PaymentLine l where l.districtCode = :district and l.state = LineState.CLEARED
            and l.handedOver = false and l.id > :after order by l.id""")
    List<PaymentLine> findWaiting(String district, long after, Limit limit);

    record Waiting(long lines, long amountFen) {}

    @Query("""
            select new io.jiuyuan.publicnotice.domain.PaymentLineRepository$Waiting(count(l), coalesce(sum(l.amountFen), 0))
            from PaymentLine l where l.districtCode = :district and l.state = LineState.CLEARED and l.handedOver = false""")
    Waiting sumWaiting(String district);

    List<PaymentLine> findByClaimNumberOrderById(String claimNumber);

    /** How many of a notice's lines are in that state, and their sum. */
    record Sum(LineState state, long lines, long amountFen) {}

    @Query("""
            select new io.jiuyuan.publicnotice.domain.PaymentLineRepository$Sum(l.state, count(l), sum(l.amountFen))
            from PaymentLine l where l.noticeId = :noticeId group by l.state""")
    List<Sum> sums(long noticeId);

    /** What a notice holds of one item. */
    record ItemSum(String itemCode, String itemName, long lines, long amountFen) {}

    @Query("""
            select new io.jiuyuan.publicnotice.domain.PaymentLineRepository$ItemSum(
                l.itemCode, l.itemName, count(l), sum(l.amountFen))
            from PaymentLine l where l.noticeId = :noticeId and l.state <> LineState.DROPPED
            group by l.itemCode, l.itemName order by l.itemName""")
    List<ItemSum> items(long noticeId);

    @Query("select count(l) from PaymentLine l where l.noticeId = :noticeId and l.openObjections > 0")
    int countHeld(long noticeId);

    @Query("select coalesce(max(l.lineNo), 0) from PaymentLine l where l.noticeId = :noticeId")
    int lastNumber(long noticeId);

    @Modifying(flushAutomatically = true)
    @Query("update PaymentLine l set l.state = LineState.PUBLISHED where l.id in :ids and l.state = LineState.COMPILED")
    int publish(Collection<Long> ids);

    @Modifying(flushAutomatically = true)
    @Query("""
            update PaymentLine l set l.state = LineState.DROPPED, l.activeRef = null, l.stateWhy = :why
            where l.id in :ids and l.state = LineState.COMPILED""")
    int drop(Collection<Long> ids, String why);

    @Modifying(flushAutomatically = true)
    @Query("""
            update PaymentLine l set l.state = LineState.CLEARED, l.lastDay = :lastDay, l.provisional = :provisional,
            l.clearedOn = :today
            where l.id in :ids and l.state = LineState.PUBLISHED and l.openObjections = 0""")
    int clear(Collection<Long> ids, LocalDate lastDay, boolean provisional, LocalDate today);

    /** @param to {@link LineState#REFUSED} or {@link LineState#RETURNED} */
    @Modifying(flushAutomatically = true)
    @Query("""
            update PaymentLine l set l.state = :to, l.activeRef = null, l.stateWhy = :why
            where l.id in :ids and l.state = LineState.PUBLISHED and l.openObjections = 0""")
    int withdraw(Collection<Long> ids, LineState to, String why);

    @Modifying(flushAutomatically = true)
    @Query("""
            update PaymentLine l set l.openObjections = l.openObjections + 1
            where l.id in :ids and l.state = LineState.PUBLISHED""")
    int hold(Collection<Long> ids);

    @Modifying(flushAutomatically = true)
    @Query(
            "update PaymentLine l set l.openObjections = l.openObjections - 1 where l.id in :ids and l.openObjections > 0")
    int letGo(Collection<Long> ids);

    /** @param from the other value of {@code to} */
    @Modifying(flushAutomatically = true)
    @Query("""
            update PaymentLine l set l.handedOver = :to
            where l.id in :ids and l.state = LineState.CLEARED and l.handedOver = :from""")
    int handOver(Collection<Long> ids, boolean from, boolean to);
}
