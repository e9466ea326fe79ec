package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.EmploymentLost;
import io.jiuyuan.assistance.EmploymentRecorded;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.Employment.Facts;
import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentRepository;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.assistance.services.MarketAttempts;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person comes into work, and loses it. */
@Component
public class Employments {

    private static final String JOB_CHANGE = "转换工作";

    private final AssistanceRecords records;
    private final EmploymentRepository employments;
    private final EmploymentTerms terms;
    private final Placements placements;
    private final Recognitions recognitions;
    private final Materials materials;
    private final MarketAttempts market;
    private final ApplicationEventPublisher events;
    private final CaseLog log;
    private final Clock clock;

    Employments(
            AssistanceRecords records,
            EmploymentRepository employments,
            EmploymentTerms terms,
            Placements placements,
            Recognitions recognitions,
            Materials materials,
            MarketAttempts market,
            ApplicationEventPublisher events,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.employments = employments;
        this.terms = terms;
        this.placements = placements;
        this.recognitions = recognitions;
        this.materials = materials;
        this.market = market;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** All of the case in their order. */
    public List<Employment> of(String caseNumber) {
        return employments.findByCaseNumberOrderByEmploymentNo(caseNumber);
    }

    /** The one that lasts; empty while the person has none. */
    public Optional<Employment> current(String caseNumber) {
        return of(caseNumber).stream().filter(Employment::lasts).findFirst();
    }

    /** Days within which an employment is to be recorded; empty when the policy gives no limit. */
    public Optional<Integer> recordingLimit(String caseNumber) {
        return policy(caseNumber).parameter(PolicyKey.EMPLOYMENT_RECORDING).map(PolicyPack.Parameter::number);
    }

    /**
     * Records an employment: the clocks stop, follow-ups begin. From one job to the next, the earlier one ends the day before.
     *
     * @param track of a woman's retirement, null when not known
     * @param lateReason why it is recorded later than the policy allows, null when it is not
     * @throws RuleRefused code {@code market-first}, {@code public-post-limit} or {@code public-post-again}
     */
    public Employment record(String caseNumber, Facts facts, Track track, String lateReason, Officer officer) {
        Assistance of = records.get(caseNumber);
        PolicyPack pack = records.policy(of);
        if (facts.kind() == EmploymentKind.PUBLIC_POST) {
            requireMarketTried(caseNumber, pack);
        }
        requireInTime(caseNumber, facts.firstDay(), lateReason);
        EmploymentTerm term = terms.of(of.personId(), category(caseNumber), facts.kind(), facts.firstDay(), track, pack)
                .orElse(null);
        materials.attach(caseNumber, facts.evidence(), officer.username());
        current(caseNumber).ifPresent(last -> change(last, facts.firstDay()));
        of.employed(facts.firstDay(), facts.kind().label());
        placements.placed(caseNumber, facts.firstDay());
        Employment begun = employments.save(new Employment(
                caseNumber,
                of.personId(),
                of(caseNumber).size() + 1,
                facts,
                term,
                new Employment.Recorded(officer.username(), officer.name(), clock.instant(), lateReason)));
        log.record(
                caseNumber,
                "employed",
                facts.firstDay(),
                "就业：" + facts.kind().label() + (lateReason == null ? "" : "（逾期登记）"),
                lateReason == null ? facts.note() : lateReason,
                officer);
        events.publishEvent(
                new EmploymentRecorded(caseNumber, of.personId(), facts.kind().code(), facts.firstDay()));
        return begun;
    }

    private static void change(Employment last, LocalDate firstDay) {
        if (!firstDay.isAfter(last.firstDay())) {
            throw new InputRejected("firstDay", "现有就业自" + last.firstDay() + "开始，转换工作的日期应在其后。");
        }
        last.end(firstDay.minusDays(1), JOB_CHANGE);
    }

    /** T14, T21: the market comes first, and it is on file. */
    private void requireMarketTried(String caseNumber, PolicyPack pack) {
        int wanted = pack.number(PolicyKey.MARKET_ATTEMPTS).orElse(0);
        int found = market.of(caseNumber).size();
        if (found < wanted) {
            throw new RuleRefused(
                    "market-first", "kind", "公益性岗位用于市场渠道难以实现就业的人员：应先有" + wanted + "次未成功的岗位推荐记录，现有" + found + "次。");
        }
    }

    private void requireInTime(String caseNumber, LocalDate firstDay, String lateReason) {
        boolean late = recordingLimit(caseNumber)
                .filter(days -> LocalDate.now(clock).isAfter(firstDay.plusDays(days)))
                .isPresent();
        if (late && lateReason == null) {
            throw new InputRejected("lateReason", "已超过就业登记时限，请写明逾期登记的原因。");
        }
    }

    /**
     * The person has lost the work, and is assisted again with a fresh or a continued clock.
     *
     * @param lastDay last day of work
     */
    public void lost(String caseNumber, LocalDate lastDay, String reason, Officer officer) {
        Assistance of = records.get(caseNumber);
        Employment last = current(caseNumber).orElseThrow(() -> new RuleRefused("not-employed", "本案没有正在持续的就业。"));
        LocalDate day = lastDay.isBefore(of.situationSince()) ? of.situationSince() : lastDay;
        last.end(lastDay, reason);
        of.unemployed(day, "失业：" + reason);
        placements.beginAgain(of, day);
        log.record(caseNumber, "job-lost", lastDay, "失业，恢复帮扶", reason, officer);
        events.publishEvent(new EmploymentLost(caseNumber, of.personId(), lastDay));
    }

    private String category(String caseNumber) {
        return recognitions
                .find(caseNumber)
                .map(Recognitions.State::primaryCategory)
                .orElse(null);
    }

    private PolicyPack policy(String caseNumber) {
        return records.policy(records.get(caseNumber));
    }
}
