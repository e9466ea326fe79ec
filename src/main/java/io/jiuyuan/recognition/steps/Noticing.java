package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.publicnotice.PublicNotices.Draft;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.publicnotice.PublicNotices.Objection;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公示: published once per round, over when its last day has ended and no objection is open. */
@Component
public class Noticing {

    private static final Duration PROVISIONAL_RETRY = Duration.ofDays(1);

    private final CaseRecords records;
    private final PublicNotices notices;
    private final Persons persons;
    private final ApplicantMessages messages;
    private final Clock clock;

    Noticing(CaseRecords records, PublicNotices notices, Persons persons, ApplicantMessages messages, Clock clock) {
        this.records = records;
        this.notices = notices;
        this.persons = persons;
        this.messages = messages;
        this.clock = clock;
    }

    /** How a notice stands. */
    public enum Standing {
        OVER,
        OBJECTION,
        RUNNING
    }

    /**
     * Publishes the notice of this round, unless it runs already.
     *
     * @return when to look at it next
     */
    public Instant publish(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        Notice notice = of.notice().number().flatMap(notices::find).orElseGet(() -> publish(of));
        return nextLook(notice);
    }

    private Notice publish(RecognitionCase of) {
        PolicyPack pack = records.policy(of);
        RecognitionPolicy policy = pack.recognition();
        PersonSummary person = persons.summary(of.personId());
        Draft draft = new Draft(
                of.caseNumber(),
                pack.authority(records.unit(of, StepKind.PUBLIC_NOTICE)),
                policy.noticeTitle(),
                person.name() + "　" + person.maskedIdentityNumber(),
                category(of, policy));
        Notice notice = notices.publish(
                draft,
                policy.noticeWorkingDays(),
                of.caseNumber() + "-" + of.notice().round());
        of.noticePublished(notice.number());
        messages.noticeStarted(of, notice);
        return notice;
    }

    /** The same for everybody where some categories are never published (DOMAIN section 3 item 12). */
    private static String category(RecognitionCase of, RecognitionPolicy policy) {
        return Optional.ofNullable(policy.noticeCategory())
                .or(() -> policy.category(of.knownCategories().get(0)).map(Category::name))
                .orElse(null);
    }

    /** Looks whether the case may go on; one without a fixed calendar waits. */
    public Standing check(String caseNumber) {
        RecognitionCase of = records.get(caseNumber);
        if (objectionOpen(of)) {
            of.objectionRaised();
            return Standing.OBJECTION;
        }
        Notice notice = of.notice().number().flatMap(notices::find).orElseThrow();
        if (notice.provisional() || clock.instant().isBefore(notice.endsAt())) {
            return Standing.RUNNING;
        }
        of.noticePassed();
        return Standing.OVER;
    }

    /** The end of the last day; a provisional end that has passed is looked at daily until the calendar is there. */
    private Instant nextLook(Notice notice) {
        Instant now = clock.instant();
        return notice.endsAt().isAfter(now)
                ? notice.endsAt()
                : now.plus(notice.provisional() ? PROVISIONAL_RETRY : Duration.ZERO);
    }

    public boolean objectionOpen(RecognitionCase of) {
        return objections(of).stream().anyMatch(objection -> !objection.settled());
    }

    public List<Objection> objections(RecognitionCase of) {
        return of.notice().number().map(notices::objections).orElse(List.of());
    }

    public Optional<Notice> notice(RecognitionCase of) {
        return of.notice().number().flatMap(notices::find);
    }

    /** Ends a notice that must not run on. */
    void takeDown(RecognitionCase of, String reason) {
        if (of.status() == CaseStatus.NOTICE || of.status() == CaseStatus.OBJECTION) {
            of.notice().number().ifPresent(number -> notices.takeDown(number, reason));
        }
    }
}
