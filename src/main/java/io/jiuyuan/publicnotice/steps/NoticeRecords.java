package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNoticeRepository;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Finds notices of payments by number, and says which officer may bring one forward. */
@Component
public class NoticeRecords {

    private final PaymentNoticeRepository notices;
    private final Officers officers;
    private final Units units;
    private final Clock clock;

    NoticeRecords(PaymentNoticeRepository notices, Officers officers, Units units, Clock clock) {
        this.notices = notices;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    public Optional<PaymentNotice> find(String number) {
        OptionalLong id = PaymentNotice.idOf(number);
        return id.isEmpty()
                ? Optional.empty()
                : notices.findById(id.getAsLong())
                        .filter(notice -> notice.number().equals(number));
    }

    /** @throws NotFound when there is no such notice */
    public PaymentNotice get(String number) {
        return find(number).orElseThrow(NoticeRecords::missing);
    }

    /** Held until the transaction ends: two steps of one notice follow each other. */
    PaymentNotice lock(String number) {
        OptionalLong id = PaymentNotice.idOf(number);
        return (id.isEmpty() ? Optional.<PaymentNotice>empty() : notices.lock(id.getAsLong()))
                .filter(notice -> notice.number().equals(number))
                .orElseThrow(NoticeRecords::missing);
    }

    /** @throws NotFound when there is no such notice */
    public PaymentNotice of(long noticeId) {
        return notices.findById(noticeId).orElseThrow(NoticeRecords::missing);
    }

    PaymentNotice add(PaymentNotice notice) {
        return notices.saveAndFlush(notice);
    }

    /** @throws AccessRefused when that officer has no post at the bureau */
    Officer requireBureau(String username, String districtCode) {
        return officers.find(username)
                .filter(officer -> officer.posts().contains(new Officer.Post(Role.BUREAU, districtCode)))
                .orElseThrow(() -> new AccessRefused("只有本区（县）人社局的经办人员可以办理资金公示。"));
    }

    /** @throws AccessRefused when that officer has a post neither at the bureau nor at the city above it */
    Officer requireInvestigator(String username, String districtCode) {
        String city = units.atTier(districtCode, Tier.CITY).map(Unit::code).orElse("");
        return officers.find(username)
                .filter(officer -> officer.posts().contains(new Officer.Post(Role.BUREAU, districtCode))
                        || officer.posts().contains(new Officer.Post(Role.CITY, city)))
                .orElseThrow(() -> new AccessRefused("只有本区（县）人社局或者市级的经办人员可以核查对资金公示的异议。"));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NotFound missing() {
        return new NotFound("没有这个编号的公示");
    }
}
