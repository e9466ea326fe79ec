package io.jiuyuan.subsidy.intake;

import io.jiuyuan.assistance.EmploymentRecords;
import io.jiuyuan.assistance.EmploymentRecords.Job;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Claimant;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.Claims.Screened;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimFiling;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.intake.ClaimRules.Judged;
import io.jiuyuan.subsidy.intake.ClaimVoids.Found;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimProposing;
import io.jiuyuan.subsidy.steps.ClaimSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 免申即享 (C3): who is recognized, has registered work and pays insurance could claim; whose months nobody has claimed is asked.
 * A month that the person once declined is not proposed again. Of two nodes that meet at one person the slower one gives way.
 */
@Component
public class ClaimScreening {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimScreening.class);
    private static final Set<Role> ALLOWED = Set.of(Role.DISTRICT, Role.BUREAU, Role.CITY);
    private static final Set<ClaimStatus> ANSWERED = Set.of(ClaimStatus.DECLINED, ClaimStatus.REFUSED);

    private final Recognitions recognitions;
    private final EmploymentRecords employments;
    private final Policies policies;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final ClaimJudge judge;
    private final ClaimFolder folder;
    private final ClaimPlaces places;
    private final ClaimProposing proposing;
    private final ClaimRepository claims;
    private final ClaimVoids voids;
    private final BenefitMonths ledger;
    private final ClaimSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClaimScreening(
            Recognitions recognitions,
            EmploymentRecords employments,
            Policies policies,
            Units units,
            Jurisdiction jurisdiction,
            ClaimJudge judge,
            ClaimFolder folder,
            ClaimPlaces places,
            ClaimProposing proposing,
            ClaimRepository claims,
            ClaimVoids voids,
            BenefitMonths ledger,
            ClaimSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.recognitions = recognitions;
        this.employments = employments;
        this.policies = policies;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.judge = judge;
        this.folder = folder;
        this.places = places;
        this.proposing = proposing;
        this.claims = claims;
        this.voids = voids;
        this.ledger = ledger;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All cities, every night. */
    @Scheduled(cron = "${jiuyuan.subsidy.screening:0 30 2 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        Screened screened = walk(state -> true);
        LOG.info("Screened {} recognized people, proposed {} claims", screened.checked(), screened.proposed());
    }

    /** What the officer is responsible for, now. */
    public Screened screen(Officer officer) {
        if (officer.posts().stream().noneMatch(post -> ALLOWED.contains(post.role()))) {
            throw new AccessRefused("免申即享筛查由区（县）、市办理，您的岗位不能办理。");
        }
        return walk(state -> jurisdiction.maySee(officer, state.unitCode()));
    }

    private Screened walk(Predicate<Recognitions.State> wanted) {
        int checked = 0;
        int proposed = 0;
        String after = "";
        List<Recognitions.State> page;
        do {
            page = recognitions.recognized(after, settings.screeningChunk());
            for (Recognitions.State state : page) {
                if (wanted.test(state)) {
                    checked++;
                    proposed += attempt(state);
                }
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).caseNumber();
        } while (page.size() == settings.screeningChunk());
        return new Screened(checked, proposed);
    }

    private int attempt(Recognitions.State state) {
        try {
            List<Judged> found = transactions.execute(status -> found(state));
            int proposed = 0;
            for (Judged judged : found) {
                if (voids.find(judged).equals(Found.NOTHING)) {
                    transactions.executeWithoutResult(status -> propose(judged));
                    proposed++;
                }
            }
            return proposed;
        } catch (RuleRefused | DataAccessException notNow) {
            LOG.info(
                    "Nothing is proposed for {}: {}",
                    state.caseNumber(),
                    notNow.getClass().getName());
            return 0;
        }
    }

    private void propose(Judged judged) {
        SubmitClaim claim =
                new SubmitClaim(null, judged.item().code(), null, List.of(), List.of(), null, null, null, null);
        ClaimFiling filing = new ClaimFiling("screening", null, null, clock.instant(), null, null);
        proposing.announce(folder.open(judged, claim, null, filing, true));
    }

    private List<Judged> found(Recognitions.State state) {
        LocalDate today = LocalDate.now(clock);
        PolicyPack pack = policies.at(state.unitCode(), today);
        Optional<Job> job = employments.ofPerson(state.personId()).stream()
                .filter(each -> each.lastDay() == null)
                .filter(each -> Boolean.TRUE.equals(each.insured()))
                .max(Comparator.comparing(Job::firstDay));
        if (pack.number(PolicyKey.SUBSIDY_CONFIRM).isEmpty() || job.isEmpty()) {
            return List.of();
        }
        return pack.subsidies().items().stream()
                .filter(SubsidyItem::on)
                .filter(item -> item.claimant() == Claimant.PERSON && item.cycle() == Cycle.MONTHLY)
                .flatMap(item -> judged(state, pack, item, job.get()).stream())
                .toList();
    }

    private Optional<Judged> judged(Recognitions.State state, PolicyPack pack, SubsidyItem item, Job job) {
        List<YearMonth> months = unclaimed(state.personId(), item, job);
        Optional<Unit> unit = units.atTier(state.unitCode(), places.accepting(item));
        if (months.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        List<FieldProblem> problems = new ArrayList<>();
        SubmitClaim.Person stated = new SubmitClaim.Person(
                state.caseNumber(),
                null,
                null,
                months.get(0).toString(),
                months.get(months.size() - 1).toString(),
                job.firstDay(),
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null);
        JudgedLine line = judge.judge(
                0,
                stated,
                item,
                pack,
                unit.get().code(),
                state.personId(),
                state.caseNumber(),
                state.categories(),
                problems);
        return problems.isEmpty()
                ? Optional.of(new Judged(item, pack, unit.get(), state.personId(), List.of(line), problems))
                : Optional.empty();
    }

    /** The last run of months since the work began that nobody holds and the person has not declined. */
    private List<YearMonth> unclaimed(String personId, SubsidyItem item, Job job) {
        Set<YearMonth> held = ledger.ofPerson(personId).stream()
                .filter(month -> month.month() != null && !month.state().equals("free"))
                .map(BenefitMonths.Month::month)
                .collect(Collectors.toSet());
        List<Claim> answered = claims.findByPayeeIdOrderByFilingSubmittedAtDesc(personId).stream()
                .filter(of -> of.itemCode().equals(item.code()) && ANSWERED.contains(of.status()))
                .toList();
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.now(clock);
                !month.isBefore(YearMonth.from(job.firstDay()));
                month = month.minusMonths(1)) {
            YearMonth at = month;
            boolean taken = held.contains(at)
                    || answered.stream()
                            .anyMatch(of -> of.firstMonth() != null
                                    && !at.isBefore(of.firstMonth())
                                    && !at.isAfter(of.lastMonth()));
            if (taken) {
                break;
            }
            months.add(0, month);
        }
        return months;
    }
}
