package io.jiuyuan.publicnotice;

import io.jiuyuan.organization.Units;
import io.jiuyuan.publicnotice.domain.NoticeObjection;
import io.jiuyuan.publicnotice.domain.NoticeRepository;
import io.jiuyuan.publicnotice.domain.ObjectionRepository;
import io.jiuyuan.publicnotice.domain.PublishedNotice;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPublicNotices implements PublicNotices {

    private static final int MIN_TEXT = 5;
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_NAME = 50;
    private static final int CHUNK = 200;
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final ObjectionContent content;
    private final WorkingDays workingDays;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultPublicNotices(
            NoticeRepository notices,
            ObjectionRepository objections,
            ObjectionContent content,
            WorkingDays workingDays,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.content = content;
        this.workingDays = workingDays;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Notice publish(Draft draft, int days, String key) {
        Optional<PublishedNotice> published = notices.findByPublishKey(key);
        if (published.isPresent()) {
            return view(published.get());
        }
        PublishedNotice notice = new PublishedNotice(
                key,
                draft.caseNumber(),
                draft.publisher(),
                draft.title(),
                draft.personLine(),
                draft.category(),
                days,
                today(),
                clock.instant());
        WorkingDays.Period period = workingDays.period(notice.firstDay(), days);
        notice.runUntil(period.end(), period.provisional());
        return view(notices.saveAndFlush(notice));
    }

    @Override
    public Optional<Notice> find(String noticeNumber) {
        return load(noticeNumber).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> open(LocalDate day, int page, int size) {
        return notices.findOpen(day, PageRequest.of(page, size)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    public String object(String noticeNumber, String text, String contactName, String contactPhone) {
        PublishedNotice notice = require(noticeNumber);
        if (!notice.isOpenOn(today())) {
            throw new RuleRefused("notice-closed", "公示已结束，不再受理对本公示的异议");
        }
        ObjectionContent.Text said = checked(text, contactName, contactPhone);
        NoticeObjection objection = new NoticeObjection(notice.id(), clock.instant());
        content.seal(objection, said);
        String number = objections.save(objection).number(clock.getZone());
        events.publishEvent(new ObjectionRaised(number, notice.number(), notice.caseNumber()));
        return number;
    }

    private static ObjectionContent.Text checked(String text, String contactName, String contactPhone) {
        List<FieldProblem> problems = new ArrayList<>();
        String said = text == null ? "" : text.strip();
        String name = contactName == null ? "" : contactName.strip();
        String phone = contactPhone == null ? "" : contactPhone.strip();
        if (said.isEmpty()) {
            problems.add(new FieldProblem("text", "请填写异议内容"));
        } else if (said.length() < MIN_TEXT) {
            problems.add(new FieldProblem("text", "请写明异议的事实和理由，至少" + MIN_TEXT + "个字"));
        } else if (said.length() > MAX_TEXT) {
            problems.add(new FieldProblem("text", "异议内容不能超过" + MAX_TEXT + "个字"));
        }
        if (name.isEmpty()) {
            problems.add(new FieldProblem("contactName", "请填写联系人姓名"));
        } else if (name.length() > MAX_NAME) {
            problems.add(new FieldProblem("contactName", "联系人姓名不能超过" + MAX_NAME + "个字"));
        }
        if (!PHONE.matcher(phone).matches()) {
            problems.add(new FieldProblem("contactPhone", phone.isEmpty() ? "请填写联系电话" : "联系电话应为手机号码或带区号的固定电话"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new ObjectionContent.Text(said, name, phone);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> objections(String noticeNumber) {
        OptionalLong id = PublishedNotice.idOf(noticeNumber);
        if (id.isEmpty()) {
            return List.of();
        }
        return objections.findByNoticeIdOrderById(id.getAsLong()).stream()
                .map(objection -> view(objection, noticeNumber))
                .toList();
    }

    @Override
    public void settle(String objectionNumber, boolean upheld, String answer, String officer) {
        OptionalLong id = NoticeObjection.idOf(objectionNumber);
        NoticeObjection objection = (id.isEmpty()
                        ? Optional.<NoticeObjection>empty()
                        : objections.findById(id.getAsLong()))
                .orElseThrow(() -> new NotFound("没有这个编号的异议"));
        String text = answer == null ? "" : answer.strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new InputRejected("answer", text.isEmpty() ? "请填写核查结论" : "核查结论不能超过" + MAX_TEXT + "个字");
        }
        if (objection.isSettled()) {
            throw new RuleRefused("objection-settled", "该异议已经办结");
        }
        objection.settle(upheld, text, officer, clock.instant());
        PublishedNotice notice = notices.findById(objection.noticeId()).orElseThrow();
        events.publishEvent(new ObjectionSettled(objectionNumber, notice.number(), notice.caseNumber(), upheld));
    }

    @Override
    public void takeDown(String noticeNumber, String reason) {
        require(noticeNumber).takeDown(reason, clock.instant());
    }

    /** Confirms ends whose calendar has been published since, so that the public list and the officials see the same day. */
    @Scheduled(cron = "${jiuyuan.notice.confirm:0 7 * * * *}", zone = "Asia/Shanghai")
    void confirmEnds() {
        List<PublishedNotice> open = notices.findByProvisionalTrueAndIdGreaterThanOrderById(0, Limit.of(CHUNK));
        while (!open.isEmpty()) {
            open.forEach(this::confirmEnd);
            long last = open.get(open.size() - 1).id();
            open = notices.findByProvisionalTrueAndIdGreaterThanOrderById(last, Limit.of(CHUNK));
        }
    }

    private PublishedNotice confirmEnd(PublishedNotice notice) {
        if (notice.provisional()) {
            WorkingDays.Period period = workingDays.period(notice.firstDay(), notice.workingDays());
            notice.runUntil(period.end(), period.provisional());
        }
        return notice;
    }

    private Optional<PublishedNotice> load(String noticeNumber) {
        OptionalLong id = PublishedNotice.idOf(noticeNumber);
        return id.isEmpty()
                ? Optional.empty()
                : notices.findById(id.getAsLong())
                        .filter(notice -> notice.number().equals(noticeNumber))
                        .map(this::confirmEnd);
    }

    private PublishedNotice require(String noticeNumber) {
        return load(noticeNumber).orElseThrow(() -> new NotFound("没有这个编号的公示"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Notice view(PublishedNotice notice) {
        if (!notice.isIntact()) {
            throw new IllegalStateException("Notice " + notice.number() + " is not what was published");
        }
        Instant end = notice.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new Notice(
                notice.number(),
                notice.caseNumber(),
                notice.unitName(),
                notice.title(),
                notice.personLine(),
                notice.category(),
                notice.firstDay(),
                notice.lastDay(),
                end,
                notice.provisional(),
                notice.snapshotHash(),
                notice.takenDown());
    }

    private Objection view(NoticeObjection objection, String noticeNumber) {
        ObjectionContent.Text said = content.open(objection);
        return new Objection(
                objection.number(clock.getZone()),
                noticeNumber,
                said.text(),
                said.contactName(),
                said.contactPhone(),
                objection.raisedAt(),
                objection.isSettled(),
                objection.upheld(),
                objection.settledAnswer());
    }
}
