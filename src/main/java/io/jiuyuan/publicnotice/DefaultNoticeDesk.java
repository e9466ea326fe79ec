package io.jiuyuan.publicnotice;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNoticeRepository;
import io.jiuyuan.publicnotice.domain.TakeDownGround;
import io.jiuyuan.publicnotice.steps.NoticeFile;
import io.jiuyuan.publicnotice.steps.NoticeObjections;
import io.jiuyuan.publicnotice.steps.NoticePapers;
import io.jiuyuan.publicnotice.steps.NoticeRecords;
import io.jiuyuan.publicnotice.steps.NoticeReturn;
import io.jiuyuan.publicnotice.steps.ObjectionList;
import io.jiuyuan.publicnotice.steps.ReadyLines;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultNoticeDesk implements NoticeDesk {

    private final NoticeRecords records;
    private final NoticeObjections objections;
    private final ObjectionList objectionList;
    private final NoticePapers papers;
    private final NoticeReturn returning;
    private final NoticeFile file;
    private final ReadyLines readyLines;
    private final PaymentNotices payments;
    private final PaymentNoticeRepository notices;
    private final PaymentLineRepository lines;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    DefaultNoticeDesk(
            NoticeRecords records,
            NoticeObjections objections,
            ObjectionList objectionList,
            NoticePapers papers,
            NoticeReturn returning,
            NoticeFile file,
            ReadyLines readyLines,
            PaymentNotices payments,
            PaymentNoticeRepository notices,
            PaymentLineRepository lines,
            Officers officers,
            Jurisdiction jurisdiction,
            Units units,
            Clock clock) {
        this.records = records;
        this.objections = objections;
        this.objectionList = objectionList;
        this.papers = papers;
        this.returning = returning;
        this.file = file;
        this.readyLines = readyLines;
        this.payments = payments;
        this.notices = notices;
        this.lines = lines;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Entry> list(String status, int page, int size) {
        Officer officer = officers.current();
        List<String> seen = notices.findDistricts().stream()
                .filter(district -> jurisdiction.maySee(officer, district))
                .toList();
        List<NoticeStatus> wanted = Arrays.stream(NoticeStatus.values())
                .filter(one -> status == null || status.isEmpty() || one.code().equals(status))
                .toList();
        PageRequest request = PageRequest.of(page, size);
        return seen.isEmpty() || wanted.isEmpty()
                ? Page.empty(request)
                : notices.findByDistrictCodeInAndStatusInOrderByIdDesc(seen, wanted, request)
                        .map(this::entry);
    }

    @Override
    @Transactional(readOnly = true)
    public File open(String number) {
        PaymentNotice notice = seen(number);
        return new File(
                entry(notice),
                file.name(notice.compiledBy()),
                notice.compiledAt(),
                notice.releasedBy().map(file::name).orElse(null),
                notice.releasedAt().orElse(null),
                notice.rule().map(NoticeFile::period).orElse(null),
                notice.compileProblem().orElse(null),
                notice.putUpAt().orElse(null),
                notice.endedAt().orElse(null),
                notice.closedBy().map(file::name).orElse(null),
                notice.closedAt().orElse(null),
                notice.closedGround().map(TakeDownGround::label).orElse(null),
                notice.closedWhy().orElse(null),
                notice.snapshotHash(),
                lines.sums(notice.id()).stream()
                        .map(sum -> new Count(sum.state().label(), sum.lines(), new Money(sum.amountFen())))
                        .toList(),
                objectionList.of(notice),
                notice.releasedBy().isPresent() && objections.needsCity(notice),
                notice.status() == NoticeStatus.RUNNING
                        && !notice.isOver(LocalDate.now(clock))
                        && officers.current().posts().contains(new Officer.Post(Role.BUREAU, notice.districtCode())),
                notice.firstDay() != null && notice.status() != NoticeStatus.RUNNING);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Line> lines(String number, int page, int size) {
        return lines.findByNoticeIdOrderByLineNo(seen(number).id(), PageRequest.of(page, size))
                .map(DefaultNoticeDesk::line);
    }

    @Override
    @Transactional(readOnly = true)
    public String noticeOf(String objectionNumber) {
        return objections
                .find(objectionNumber)
                .map(objection -> records.of(objection.noticeId()).number())
                .orElseThrow(() -> new NotFound("没有这个编号的异议"));
    }

    @Override
    @Transactional(readOnly = true)
    public Ready ready(String itemCode, String after) {
        String district = bureau();
        return readyLines.of(district, units.get(district).fullName(), itemCode, after);
    }

    @Override
    public String compile(String itemCode, Collection<String> refs) {
        return payments.compile(bureau(), itemCode, refs, officers.current().username());
    }

    /** The district of the signed-in officer's bureau; an officer of several compiles for the first. */
    private String bureau() {
        return officers.current().posts().stream()
                .filter(post -> post.role() == Role.BUREAU)
                .map(Officer.Post::unitCode)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AccessRefused("只有区（县）人社局的经办人员可以汇集资金公示。"));
    }

    @Override
    public void takeDown(String number, String ground, String reason) {
        returning.takeDown(number, ground, reason, officers.current().username());
    }

    @Override
    public Map<String, String> grounds() {
        Map<String, String> grounds = new LinkedHashMap<>();
        for (TakeDownGround ground : TakeDownGround.values()) {
            grounds.put(ground.code(), ground.label());
        }
        return grounds;
    }

    @Override
    public byte[] pdf(String number) {
        seen(number);
        return papers.list(number);
    }

    @Override
    public String certificate(String number) {
        seen(number);
        return papers.certificate(number);
    }

    private PaymentNotice seen(String number) {
        PaymentNotice notice = records.get(number);
        jurisdiction.requireMaySee(officers.current(), notice.districtCode());
        return notice;
    }

    private Entry entry(PaymentNotice notice) {
        return new Entry(
                notice.number(),
                notice.title(),
                notice.unitName(),
                notice.status().label(),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.lineCount(),
                lines.countHeld(notice.id()),
                notice.amount());
    }

    private static Line line(PaymentLine line) {
        PaymentLine.Text text = line.text();
        return new Line(
                line.lineNo(),
                line.claimNumber(),
                text.employerName(),
                text.personName(),
                text.maskedNumber(),
                text.itemName(),
                text.standard(),
                text.period(),
                line.amount(),
                line.handedOver() ? "已送拨付" : line.stateWhy().orElse(line.state().label()),
                line.openObjections());
    }
}
