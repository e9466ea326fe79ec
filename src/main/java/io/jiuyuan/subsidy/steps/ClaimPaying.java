package io.jiuyuan.subsidy.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimFlow;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.LineState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What becomes of the lines after the approval: notice, payment, failure. The claim follows its lines. */
@Component
public class ClaimPaying {

    private static final int PAGE = 200;

    private final ClaimRecords records;
    private final ClaimLineRepository lines;
    private final ClaimHolds holds;
    private final ClaimReplacing replacing;
    private final ClaimMessages messages;
    private final ClaimFlow flow;
    private final BenefitMonths months;
    private final Funds funds;
    private final Clock clock;

    ClaimPaying(
            ClaimRecords records,
            ClaimLineRepository lines,
            ClaimHolds holds,
            ClaimReplacing replacing,
            ClaimMessages messages,
            ClaimFlow flow,
            BenefitMonths months,
            Funds funds,
            Clock clock) {
        this.records = records;
        this.lines = lines;
        this.holds = holds;
        this.replacing = replacing;
        this.messages = messages;
        this.flow = flow;
        this.months = months;
        this.funds = funds;
        this.clock = clock;
    }

    /** Lines that may be put on a notice, in the order of their refs; those that must wait are passed over. */
    public List<ClaimLine> ready(String districtCode, String itemCode, String after, int limit) {
        List<ClaimLine> found = new java.util.ArrayList<>();
        String last = after;
        List<ClaimLine> page;
        do {
            page = page(districtCode, itemCode, last);
            Map<String, String> held = holds.ofPeople(page);
            page.stream().filter(line -> !held.containsKey(line.ref())).forEach(found::add);
            last = page.isEmpty() ? last : page.get(page.size() - 1).ref();
        } while (found.size() < limit && page.size() == PAGE);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private List<ClaimLine> page(String districtCode, String itemCode, String after) {
        return itemCode == null
                ? lines.findByDistrictCodeAndStateAndRefGreaterThanOrderByRef(
                        districtCode, LineState.READY, after, Limit.of(PAGE))
                : lines.findByDistrictCodeAndStateAndItemCodeAndRefGreaterThanOrderByRef(
                        districtCode, LineState.READY, itemCode, after, Limit.of(PAGE));
    }

    public List<ClaimLine> of(Collection<String> refs) {
        return lines.findByRefIn(refs);
    }

    /** They stand on a notice, and the budget bears them. */
    public void taken(String noticeNumber, Collection<String> refs) {
        int year = Year.now(clock).getValue();
        List<ClaimLine> taken = of(refs);
        if (taken.size() < refs.size()) {
            throw new RuleRefused("not-ready", "有明细已不存在，请重新编制。");
        }
        Map<String, String> held = holds.ofPeople(taken);
        for (ClaimLine line : taken) {
            if (held.containsKey(line.ref())) {
                throw new RuleRefused("not-ready", "明细" + line.ref() + held.get(line.ref()));
            }
            line.taken(noticeNumber, year);
        }
        lines.flush();
        funds.commit(taken.stream()
                .map(line -> new Funds.Commitment(
                        line.ref(),
                        line.fundSource(),
                        year,
                        line.districtCode(),
                        new io.jiuyuan.shared.Money(line.amountFen())))
                .toList());
    }

    /** They are on no notice again. */
    public void returned(String noticeNumber, Collection<String> refs) {
        each(refs, line -> line.returned(noticeNumber));
        funds.release(refs);
    }

    public void published(Collection<String> refs) {
        each(refs, ClaimLine::published);
    }

    public void cleared(Collection<String> refs) {
        each(refs, ClaimLine::cleared);
    }

    /** @param again whether it is to be published anew, as it is computed then */
    public void rejected(String noticeNumber, String ref, boolean again, String reason) {
        ClaimLine line = lines.findById(ref).filter(ClaimLine::onNotice).orElse(null);
        if (line == null) {
            return;
        }
        Claim of = records.lock(line.claimNumber());
        funds.release(List.of(ref));
        if (again) {
            replacing.anew(of, line, noticeNumber, reason);
        } else {
            line.rejected(reason);
            months.release(ref, "公示异议成立");
        }
        String outcome = again ? "更正后重新公示" : "异议成立，不予发放";
        records.record(of, ClaimStep.NOTICE, null, null, What.of("rejected", outcome, "明细" + ref + "：" + reason));
        follow(of);
    }

    public void sent(String batch, Collection<String> refs) {
        each(refs, line -> line.sent(batch));
    }

    public void paid(Collection<String> refs, LocalDate on) {
        each(refs, line -> line.paid(on));
    }

    /** The account is wrong: the street corrects it, once for all lines of the claim. One that had ended goes on. */
    public void failed(String batch, Collection<String> refs, String reason) {
        Set<String> ended = of(refs).stream()
                .map(ClaimLine::claimNumber)
                .distinct()
                .filter(number -> records.get(number).endedAt() != null)
                .collect(Collectors.toSet());
        for (Claim of : each(refs, line -> line.failed(reason))) {
            records.record(of, ClaimStep.PAYMENT, null, null, What.of("failed", "支付失败", reason));
            messages.failed(of, batch);
            if (ended.contains(of.claimNumber())) {
                flow.restored(of.claimNumber());
            }
            flow.accountRejected(of.claimNumber());
        }
    }

    /** Two officers decided that they are not paid any more: their months are free. */
    public void givenUp(String batch, Collection<String> refs, String reason) {
        for (Claim of : each(refs, line -> {
            line.givenUp(batch, reason);
            months.release(line.ref(), "不再支付：" + reason);
        })) {
            records.record(of, ClaimStep.PAYMENT, null, null, What.of("given-up", "不再支付", reason));
        }
    }

    /** The claims that had such lines, up to date. */
    private Collection<Claim> each(Collection<String> refs, Consumer<ClaimLine> change) {
        Map<String, List<ClaimLine>> byClaim = of(refs).stream().collect(Collectors.groupingBy(ClaimLine::claimNumber));
        List<Claim> touched = byClaim.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(records::lock)
                .toList();
        for (Claim of : touched) {
            byClaim.get(of.claimNumber()).forEach(change);
            follow(of);
        }
        return touched;
    }

    void follow(Claim of) {
        if (of.follow(records.lines(of), clock.instant())) {
            flow.settled(of.claimNumber());
        }
    }
}
