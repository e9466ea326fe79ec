package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.publicnotice.LineRejected;
import io.jiuyuan.publicnotice.domain.LineState;
import io.jiuyuan.publicnotice.domain.ObjectionDecision;
import io.jiuyuan.publicnotice.domain.ObjectionLine;
import io.jiuyuan.publicnotice.domain.ObjectionLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.domain.PaymentObjectionRepository;
import io.jiuyuan.publicnotice.steps.SealedObjections.Said;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objections of the public to lines of a notice: each holds its own lines, and no other, until it is decided. */
@Component
@Transactional
public class NoticeObjections {

    /** Id of the model. */
    public static final String MODEL = "noticeObjection";

    /** Message: the notice was taken down before anybody decided. */
    public static final String CLOSED = "noticeOfObjectionTakenDown";

    /** Most lines of one objection. */
    public static final int MOST_LINES = 20;

    private static final int CLOSED_AT_ONCE = 50;
    private static final String TAKEN_DOWN_ANSWER = "您提出异议的公示已经撤回，所列资金不按该公示发放；需要重新公示的，您仍可以提出异议。";

    private final NoticeRecords records;
    private final NoticePeriod period;
    private final PaymentObjectionRepository objections;
    private final ObjectionLineRepository held;
    private final PaymentLineRepository lines;
    private final SealedObjections sealed;
    private final PayableSource source;
    private final Officers officers;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeObjections(
            NoticeRecords records,
            NoticePeriod period,
            PaymentObjectionRepository objections,
            ObjectionLineRepository held,
            PaymentLineRepository lines,
            SealedObjections sealed,
            PayableSource source,
            Officers officers,
            Processes processes,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.period = period;
        this.objections = objections;
        this.held = held;
        this.lines = lines;
        this.sealed = sealed;
        this.source = source;
        this.officers = officers;
        this.processes = processes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Anyone objects; the lines are held from the same transaction on.
     *
     * @param lineNumbers as on the notice
     * @return number of the objection
     * @throws InputRejected at {@code lines}
     * @throws RuleRefused code {@code notice-closed} after the last day
     */
    public String raise(String noticeNumber, Collection<Integer> lineNumbers, Said said) {
        PaymentNotice notice = records.get(noticeNumber);
        if (!notice.isOpenOn(records.today())) {
            throw closed();
        }
        Set<Integer> distinct = new TreeSet<>(lineNumbers);
        if (distinct.isEmpty() || distinct.size() > MOST_LINES) {
            throw new InputRejected("lines", "请写明对第几项有异议，一次最多" + MOST_LINES + "项。");
        }
        List<Long> ids = distinct.stream()
                .map(no -> lines.findByNoticeIdAndLineNo(notice.id(), no)
                        .filter(line -> line.state() == LineState.PUBLISHED)
                        .map(PaymentLine::id)
                        .orElseThrow(() -> new InputRejected("lines", "第" + no + "项不在公示中，请核对序号。")))
                .toList();
        PaymentObjection objection = new PaymentObjection(notice, records.today(), clock.instant());
        sealed.seal(objection, said);
        objections.saveAndFlush(objection);
        if (lines.hold(ids) != ids.size()) {
            throw closed();
        }
        held.saveAll(ids.stream().map(id -> new ObjectionLine(objection, id)).toList());
        held.flush();
        processes.start(MODEL, objection.number(), Map.of());
        return objection.number();
    }

    private static RuleRefused closed() {
        return new RuleRefused("notice-closed", "公示已结束，不再受理对本公示的异议");
    }

    @Transactional(readOnly = true)
    public Optional<PaymentObjection> find(String number) {
        OptionalLong id = PaymentObjection.idOf(number);
        return id.isEmpty()
                ? Optional.empty()
                : objections
                        .findById(id.getAsLong())
                        .filter(objection -> objection.number().equals(number));
    }

    /** @throws NotFound when there is no such objection */
    @Transactional(readOnly = true)
    public PaymentObjection get(String number) {
        return find(number).orElseThrow(() -> new NotFound("没有这个编号的异议"));
    }

    /** The lines it is about, in their order. */
    @Transactional(readOnly = true)
    public List<PaymentLine> linesOf(PaymentObjection objection) {
        return lines.findByIdInOrderById(lineIds(held.findByObjectionIdOrderById(objection.id())));
    }

    /** Who compiled or released the notice never investigates. */
    @Transactional(readOnly = true)
    public boolean mayInvestigate(PaymentNotice notice, String username) {
        return !makers(notice).contains(username);
    }

    /** Whether the bureau has no officer who neither compiled nor released the notice: then the city above it investigates. */
    @Transactional(readOnly = true)
    public boolean needsCity(PaymentNotice notice) {
        Set<String> makers = makers(notice);
        return officers.inGroup(Role.BUREAU.groupAt(notice.districtCode())).stream()
                .map(Officer::username)
                .allMatch(makers::contains);
    }

    private static Set<String> makers(PaymentNotice notice) {
        Set<String> makers = new HashSet<>(Set.of(notice.compiledBy()));
        notice.releasedBy().ifPresent(makers::add);
        return makers;
    }

    /** The notice to which that objection was raised. */
    @Transactional(readOnly = true)
    public PaymentNotice noticeOf(String number) {
        return records.of(get(number).noticeId());
    }

    /**
     * Decides on each of its lines and answers.
     *
     * @param decisions by line number, for each line of the objection
     * @throws RuleRefused code {@code objection-settled} the second time, or {@code same-officer}
     */
    public void settle(String number, Map<Integer, ObjectionDecision> decisions, String answer, String officer) {
        PaymentObjection objection = get(number);
        PaymentNotice notice = records.of(objection.noticeId());
        records.requireInvestigator(officer, notice.districtCode());
        if (objection.isSettled()) {
            throw new RuleRefused("objection-settled", "该异议已经办结");
        }
        if (!mayInvestigate(notice, officer)) {
            throw new RuleRefused("same-officer", "汇集或者复核发布本批公示的人员不得核查对它的异议，请由本局其他经办人员或者市级办理。");
        }
        List<ObjectionLine> own = held.findByObjectionIdOrderById(objection.id());
        Map<Long, Integer> numbers = lines.findByIdInOrderById(lineIds(own)).stream()
                .collect(Collectors.toMap(PaymentLine::id, PaymentLine::lineNo));
        for (ObjectionLine line : own) {
            line.decide(Optional.ofNullable(decisions.get(numbers.get(line.lineId())))
                    .orElseThrow(() -> new IllegalArgumentException("No decision on line " + line.lineId())));
        }
        objection.settle(answer, officer, clock.instant());
        audit.record("payment-objection-settled", number, "");
        letGo(own);
        lineIds(own).forEach(id -> conclude(notice, id));
    }

    /** The pins go first, or the database refuses. */
    private void letGo(List<ObjectionLine> own) {
        held.flush();
        lines.letGo(lineIds(own));
    }

    /** A line is concluded with its last objection; one that was upheld outweighs those that were not. */
    private void conclude(PaymentNotice notice, long lineId) {
        List<Optional<ObjectionDecision>> all = held.findByLineIdInOrderById(List.of(lineId)).stream()
                .map(ObjectionLine::decision)
                .toList();
        if (all.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        if (all.contains(Optional.of(ObjectionDecision.REFUSED))) {
            reject(notice, lineId, LineState.REFUSED, "异议成立，不予发放");
        } else if (all.contains(Optional.of(ObjectionDecision.CHANGED))) {
            reject(notice, lineId, LineState.RETURNED, "异议成立，更正后重新公示");
        }
    }

    private void reject(PaymentNotice notice, long lineId, LineState to, String why) {
        if (lines.withdraw(List.of(lineId), to, why) != 1) {
            throw new IllegalStateException("Somebody else took a step with line " + lineId);
        }
        String ref = lines.findById(lineId).orElseThrow().ref();
        boolean again = to == LineState.RETURNED;
        // Whoever approved the line first puts the corrected one in its place; what is left of the old one comes back
        // then.
        events.publishEvent(new LineRejected(notice.number(), ref, again, why));
        if (again) {
            source.get().returned(notice.number(), List.of(ref));
        }
    }

    /** After its decision: lines that it held beyond the end of the notice may be paid now. */
    public void clearHeld(String number) {
        PaymentObjection objection = get(number);
        period.clearHeld(records.of(objection.noticeId()), lineIds(held.findByObjectionIdOrderById(objection.id())));
    }

    public void overdue(String number) {
        get(number).overdue(clock.instant());
    }

    /**
     * Closes some of the open objections to a notice that was taken down.
     *
     * @return whether there were any
     */
    boolean closeSome(PaymentNotice notice) {
        List<PaymentObjection> open = objections.findOpen(notice.id(), Limit.of(CLOSED_AT_ONCE));
        for (PaymentObjection objection : open) {
            List<ObjectionLine> own = held.findByObjectionIdOrderById(objection.id());
            own.forEach(line -> line.decide(ObjectionDecision.TAKEN_DOWN));
            objection.settle(TAKEN_DOWN_ANSWER, null, clock.instant());
            letGo(own);
            processes.correlate(CLOSED, objection.number(), Map.of());
        }
        return !open.isEmpty();
    }

    private static List<Long> lineIds(List<ObjectionLine> of) {
        return of.stream().map(ObjectionLine::lineId).toList();
    }
}
