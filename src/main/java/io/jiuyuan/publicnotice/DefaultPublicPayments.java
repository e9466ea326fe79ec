package io.jiuyuan.publicnotice;

import io.jiuyuan.publicnotice.domain.LineState;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNoticeRepository;
import io.jiuyuan.publicnotice.domain.TakeDownGround;
import io.jiuyuan.publicnotice.steps.NoticeObjections;
import io.jiuyuan.publicnotice.steps.NoticePapers;
import io.jiuyuan.publicnotice.steps.NoticeRecords;
import io.jiuyuan.publicnotice.steps.SealedObjections.Said;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPublicPayments implements PublicPayments {

    private static final int MIN_TEXT = 5;
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_NAME = 50;
    private static final int MIN_ADDRESS = 5;
    private static final int MAX_ADDRESS = 200;
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    private final NoticeRecords records;
    private final NoticeObjections objections;
    private final NoticePapers papers;
    private final PaymentNoticeRepository notices;
    private final PaymentLineRepository lines;
    private final Clock clock;

    DefaultPublicPayments(
            NoticeRecords records,
            NoticeObjections objections,
            NoticePapers papers,
            PaymentNoticeRepository notices,
            PaymentLineRepository lines,
            Clock clock) {
        this.records = records;
        this.objections = objections;
        this.papers = papers;
        this.notices = notices;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> open(int page, int size) {
        return notices.findOpen(today(), PageRequest.of(page, size)).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Notice> find(String noticeNumber) {
        return records.find(noticeNumber)
                .filter(notice -> notice.firstDay() != null)
                .map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Line> lines(String noticeNumber, String name, int page, int size) {
        PageRequest request = PageRequest.of(page, size);
        Optional<PaymentNotice> up = records.find(noticeNumber).filter(notice -> notice.isOpenOn(today()));
        if (up.isEmpty()) {
            return Page.empty(request);
        }
        String wanted = name == null ? "" : name.strip();
        long id = up.get().id();
        Page<PaymentLine> found =
                wanted.isEmpty() ? lines.findPutUp(id, request) : lines.search(id, containing(wanted), request);
        return found.map(DefaultPublicPayments::view);
    }

    private static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    @Override
    public byte[] pdf(String noticeNumber) {
        return records.find(noticeNumber)
                .filter(notice -> notice.isOpenOn(today()))
                .map(notice -> papers.list(noticeNumber))
                .orElseThrow(() -> new NotFound("没有这个编号的公示，或者公示已结束"));
    }

    @Override
    public String object(String noticeNumber, Collection<Integer> lineNumbers, Words words) {
        return objections.raise(noticeNumber, lineNumbers, checked(words));
    }

    private static Said checked(Words words) {
        List<FieldProblem> problems = new ArrayList<>();
        String text = strip(words.text());
        String name = strip(words.contactName());
        String phone = strip(words.contactPhone());
        String address = strip(words.contactAddress());
        if (text.length() < MIN_TEXT || text.length() > MAX_TEXT) {
            problems.add(new FieldProblem("text", "请写明异议的事实和理由，" + MIN_TEXT + "至" + MAX_TEXT + "个字"));
        }
        if (name.isEmpty() || name.length() > MAX_NAME) {
            problems.add(new FieldProblem("contactName", "请填写联系人姓名，不超过" + MAX_NAME + "个字"));
        }
        if (phone.isEmpty() && address.isEmpty()) {
            problems.add(new FieldProblem("contactPhone", "请填写联系电话或者通信地址，以便答复"));
        } else if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.add(new FieldProblem("contactPhone", "联系电话应为手机号码或带区号的固定电话"));
        }
        if (!address.isEmpty() && (address.length() < MIN_ADDRESS || address.length() > MAX_ADDRESS)) {
            problems.add(new FieldProblem("contactAddress", "通信地址应为" + MIN_ADDRESS + "至" + MAX_ADDRESS + "个字，写到门牌号"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new Said(text, name, phone, address);
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Notice view(PaymentNotice notice) {
        PaymentNotice.Rule rule = notice.rule().orElseThrow();
        return new Notice(
                notice.number(),
                notice.unitName(),
                notice.title(),
                notice.firstDay(),
                notice.lastDay(),
                notice.provisional(),
                notice.isOpenOn(today()),
                takenDown(notice)
                        ? notice.closedAt()
                                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                                .orElse(null)
                        : null,
                notice.closedGround().map(TakeDownGround::label).orElse(null),
                rule.workingDays() + "个工作日，发布当日" + (rule.postingDayCounts() ? "计入" : "不计入"),
                notice.lineCount(),
                notice.amount(),
                notice.snapshotHash());
    }

    private static boolean takenDown(PaymentNotice notice) {
        return notice.status() == NoticeStatus.TAKEN_DOWN;
    }

    private static Line view(PaymentLine line) {
        if (!line.isIntact()) {
            throw new IllegalStateException("Line " + line.id() + " is not what was published");
        }
        PaymentLine.Text text = line.text();
        return new Line(
                line.lineNo(),
                text.employerName(),
                text.personName(),
                text.maskedNumber(),
                text.itemName(),
                text.standard(),
                text.period(),
                line.amount(),
                line.state() == LineState.PUBLISHED ? "公示中" : "已退出本公示",
                line.state() == LineState.PUBLISHED);
    }
}
