package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimFlow;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.LineState;
import io.jiuyuan.subsidy.domain.Wanted;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a claim ends without money: refused, withdrawn, declined, or closed because the supplement never came. */
@Component
public class ClaimEnding {

    private static final int MIN_TEXT = 4;

    private final ClaimRecords records;
    private final ClaimReviewing reviewing;
    private final ClaimSeparation separation;
    private final ClaimAccepting accepting;
    private final ClaimOfficers officers;
    private final ClaimPapers papers;
    private final ClaimMessages messages;
    private final ClaimFlow flow;
    private final Clock clock;

    ClaimEnding(
            ClaimRecords records,
            ClaimReviewing reviewing,
            ClaimSeparation separation,
            ClaimAccepting accepting,
            ClaimOfficers officers,
            ClaimPapers papers,
            ClaimMessages messages,
            ClaimFlow flow,
            Clock clock) {
        this.records = records;
        this.reviewing = reviewing;
        this.separation = separation;
        this.accepting = accepting;
        this.officers = officers;
        this.papers = papers;
        this.messages = messages;
        this.flow = flow;
        this.clock = clock;
    }

    /** @param reason of {@link ClaimRefusal} */
    public void refuse(String claimNumber, ClaimStep step, Officer officer, ClaimRefusal reason, String opinion) {
        Claim of = records.lock(claimNumber);
        separation.require(of, step, officer);
        of.refuse(clock.instant());
        reviewing.end(of, "不予通过");
        String unit = switch (step) {
            case REVIEW -> of.units().reviewUnit();
            case CHECK -> of.units().checkUnit();
            default -> of.units().acceptUnit();
        };
        records.record(
                of,
                step,
                officer,
                unit,
                new What("refuse", "不予通过", opinion, reason.label(), reason.article(records.item(of))));
    }

    /** Puts reason, article and remedy on paper, and tells whoever claims. */
    public void tellRefusal(String claimNumber) {
        Claim of = records.get(claimNumber);
        List<ClaimDecision> decisions = records.decisions(of);
        ClaimDecision last = decisions.get(decisions.size() - 1);
        papers.issueRefusal(of, last);
        messages.refused(of, last.reason(), last.article());
    }

    public void tellApproval(String claimNumber) {
        messages.approved(records.get(claimNumber));
    }

    /** Whether the claimant may still withdraw it. */
    public boolean withdrawable(Claim of) {
        return of.endedAt() == null
                && records.lines(of).stream()
                        .filter(ClaimLine::counts)
                        .allMatch(line -> line.state() == LineState.PENDING || line.state() == LineState.READY);
    }

    public void withdraw(String claimNumber, String reason, String username) {
        Officer officer = officers.require(username);
        Claim of = records.lock(claimNumber);
        officers.requireMayAct(officer, of.units().unitCode());
        if (!officers.handles(officer, of.units().unitCode())) {
            throw new io.jiuyuan.shared.AccessRefused("您的岗位不办理补贴申请的撤回。");
        }
        if (reason == null || reason.strip().length() < MIN_TEXT) {
            throw new InputRejected("reason", "请写明撤回理由（不少于" + MIN_TEXT + "个字）。");
        }
        if (of.endedAt() == null && !withdrawable(of)) {
            throw new RuleRefused("on-notice", "本申请已编入公示或已送拨付，不能撤回；不再需要的，请联系区（县）人社局。");
        }
        of.withdraw(clock.instant());
        reviewing.end(of, "申请人撤回");
        records.record(
                of, ClaimStep.WITHDRAWAL, officer, of.units().unitCode(), What.of("withdrawn", "已撤回", reason.strip()));
        flow.withdraw(claimNumber);
    }

    public void tellWithdrawal(String claimNumber) {
        messages.withdrawn(records.get(claimNumber));
    }

    /** The limit for the supplement has run out. */
    public void close(String claimNumber) {
        Claim of = records.lock(claimNumber);
        of.close(clock.instant());
        accepting.latest(of, Wanted.Kind.SUPPLEMENT).ifPresent(asked -> asked.expired(clock.instant()));
        reviewing.end(of, "逾期未补正");
        records.record(of, ClaimStep.CLOSURE, null, null, What.of("closed", "逾期未补正，终止办理", null));
        messages.closed(of);
    }

    /** The person does not want what was proposed. */
    public void decline(String claimNumber, Officer officer, String opinion) {
        Claim of = records.lock(claimNumber);
        of.decline(clock.instant());
        reviewing.end(of, "本人不申领");
        records.record(of, ClaimStep.PROPOSAL, officer, of.units().acceptUnit(), What.of("decline", "本人不申领", opinion));
    }
}
