package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.publicnotice.PayableLines.Line;
import io.jiuyuan.publicnotice.domain.NoticeStatus;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch is put together from approved lines, some hundred at a time. */
@Component
public class NoticeCompilation {

    /** Id of the model. */
    public static final String MODEL = "publicNotice";

    /** Lines that one transaction takes. */
    static final int CHUNK = 500;

    /** Most lines that an officer may choose one by one. */
    public static final int MOST_CHOSEN = 1_000;

    private final NoticeRecords records;
    private final PaymentLineRepository lines;
    private final PayableSource source;
    private final Units units;
    private final Policies policies;
    private final Processes processes;
    private final TransactionTemplate separately;
    private final Clock clock;

    NoticeCompilation(
            NoticeRecords records,
            PaymentLineRepository lines,
            PayableSource source,
            Units units,
            Policies policies,
            Processes processes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.lines = lines;
        this.source = source;
        this.units = units;
        this.policies = policies;
        this.processes = processes;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The first lines are taken at once, so that the officer hears of a refusal; jobs take the rest. */
    public String begin(String bureauCode, String itemCode, Collection<String> refs, String officer) {
        records.requireBureau(officer, bureauCode);
        List<Line> first = refs.isEmpty() ? source.get().ready(bureauCode, itemCode, "", CHUNK) : chosen(refs);
        if (first.isEmpty()) {
            throw new RuleRefused("nothing-ready", "没有可以公示的已审核明细。");
        }
        Unit unit = units.get(bureauCode);
        String item = itemCode == null ? "就业援助补贴" : first.get(0).itemName();
        PaymentNotice notice = records.add(new PaymentNotice(
                bureauCode,
                policies.at(bureauCode, records.today()).authority(unit),
                item + "拟发放公示",
                itemCode,
                officer,
                records.today(),
                clock.instant()));
        take(notice, first);
        if (!refs.isEmpty() || first.size() < CHUNK) {
            notice.compiled(null);
        }
        processes.start(MODEL, notice.number(), Map.of());
        return notice.number();
    }

    private List<Line> chosen(Collection<String> refs) {
        Collection<String> distinct = new TreeSet<>(refs);
        if (distinct.size() > MOST_CHOSEN) {
            throw new InputRejected("refs", "逐条选择的明细一次最多" + MOST_CHOSEN + "条，请按项目整批汇集。");
        }
        List<Line> found = source.get().lines(distinct);
        if (found.size() < distinct.size()) {
            throw new RuleRefused("not-ready", "所选明细中有的已不能公示，请刷新后重新选择。");
        }
        return found;
    }

    /**
     * Takes more lines; what is refused, e.g. for want of budget, ends the compilation with what there is, and the refusal is
     * told to who releases it.
     *
     * @return whether there may be more
     */
    public boolean collect(String number) {
        if (records.get(number).status() != NoticeStatus.COMPILING) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(separately.execute(status -> collectSome(number)));
        } catch (RuleRefused refused) {
            separately.executeWithoutResult(status -> records.lock(number).compiled(refused.getMessage()));
            return false;
        }
    }

    private boolean collectSome(String number) {
        PaymentNotice notice = records.lock(number);
        int room = PaymentLine.MOST - 1 - lines.lastNumber(notice.id());
        List<Line> more = source.get()
                .ready(
                        notice.districtCode(),
                        notice.itemCode().orElse(null),
                        notice.compiledUpTo(),
                        Math.min(CHUNK, room));
        if (!more.isEmpty()) {
            take(notice, more);
        }
        if (more.size() < CHUNK) {
            notice.compiled(null);
            return false;
        }
        return true;
    }

    private void take(PaymentNotice notice, List<Line> found) {
        int number = lines.lastNumber(notice.id());
        List<PaymentLine> taken = new ArrayList<>(found.size());
        Money sum = Money.ZERO;
        for (Line line : found) {
            PaymentLine.Text text = PayableSource.text(line);
            if (PaymentLine.isPublishable(text)) {
                taken.add(new PaymentLine(notice, ++number, line.ref(), line.claimNumber(), text, line.amount()));
                sum = sum.plus(line.amount());
            } else {
                notice.leftOut("明细" + line.ref() + "含不得公示的内容，未纳入。");
            }
        }
        lines.saveAll(taken);
        source.get().taken(notice.number(), NoticePublication.refs(taken));
        notice.collected(found.get(found.size() - 1).ref(), taken.size(), sum);
    }
}
