package io.jiuyuan.assistance.visits;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.HelpingSettings;
import io.jiuyuan.assistance.plan.Setbacks;
import io.jiuyuan.assistance.plan.Surveys;
import io.jiuyuan.assistance.visits.domain.Visit;
import io.jiuyuan.assistance.visits.domain.Visit.Entry;
import io.jiuyuan.assistance.visits.domain.VisitDuty;
import io.jiuyuan.assistance.visits.domain.VisitKind;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitMonthRepository;
import io.jiuyuan.assistance.visits.domain.VisitRepository;
import io.jiuyuan.assistance.visits.domain.VisitTasks;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records visits, attempts and calls, whichever way they come in, and settles the month's task when it is fulfilled. */
@Component
@Transactional
public class VisitRecords {

    private static final int MIN_TEXT = 4;

    private final VisitRepository visits;
    private final VisitMonthRepository months;
    private final VisitDuties duties;
    private final VisitTasks tasks;
    private final CaseDesk cases;
    private final Setbacks setbacks;
    private final Surveys surveys;
    private final Materials materials;
    private final HelpingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitRecords(
            VisitRepository visits,
            VisitMonthRepository months,
            VisitDuties duties,
            VisitTasks tasks,
            CaseDesk cases,
            Setbacks setbacks,
            Surveys surveys,
            Materials materials,
            HelpingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.months = months;
        this.duties = duties;
        this.tasks = tasks;
        this.cases = cases;
        this.setbacks = setbacks;
        this.surveys = surveys;
        this.materials = materials;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an officer reports.
     *
     * @param setback why the search for work failed, null without a set-back (C8)
     * @param unchanged whether the last survey is still true, null when that was not asked
     * @param exitFact code of a fact that may be a ground of exit, null without
     * @param exitEvidence what shows that fact
     */
    public record Report(Entry entry, String setback, Boolean unchanged, String exitFact, String exitEvidence) {}

    /** @param fulfilled whether the month of the entry has all its visits now */
    public record Recorded(String visitId, YearMonth month, boolean fulfilled) {}

    /**
     * Records and settles the month's task, if one is open and nothing is owed any more.
     *
     * @throws InputRejected at {@code visitDate}, {@code visitTime}, {@code place}, {@code situation}, {@code findings},
     *     {@code offlineReason}, {@code photos}, {@code setback}, {@code exitFact} or {@code exitEvidence}
     * @throws io.jiuyuan.shared.AccessRefused when this officer may not record
     */
    public Recorded record(String caseNumber, Officer officer, Report report) {
        Recorded recorded = recordForTask(caseNumber, officer, report);
        if (recorded.fulfilled() && recorded.month().equals(duties.thisMonth())) {
            tasks.settle(caseNumber);
        }
        return recorded;
    }

    /** As {@link #record}, but the caller completes the task. */
    public Recorded recordForTask(String caseNumber, Officer officer, Report report) {
        cases.requireMayRecord(caseNumber, officer);
        VisitDuty duty = duties.get(caseNumber);
        check(caseNumber, officer, report);
        Entry entry = report.entry();
        if (!entry.photos().isEmpty()) {
            materials.attach(caseNumber, entry.photos(), officer.username());
        }
        Visit visit =
                visits.saveAndFlush(new Visit(caseNumber, entry, officer.username(), officer.name(), clock.instant()));
        VisitMonth month = month(duty, visit.month());
        if (entry.kind().counts()) {
            month.visited(entry.visitedOn());
        }
        if (report.setback() != null) {
            setbacks.record(caseNumber, officer, entry.visitedOn(), report.setback());
        }
        if (report.unchanged() != null) {
            surveys.confirm(caseNumber, entry.visitedOn(), report.unchanged());
        }
        if (report.exitFact() != null) {
            events.publishEvent(new ExitSuggested(
                    caseNumber, report.exitFact(), entry.visitedOn(), report.exitEvidence(), officer.username()));
        }
        return new Recorded(visit.id(), visit.month(), month.fulfilled());
    }

    /** The month is over: it stays missed unless it was fulfilled. */
    public VisitMonth miss(String caseNumber, YearMonth month) {
        VisitDuty duty = duties.get(caseNumber);
        VisitMonth missed = month(duty, month);
        if (!missed.fulfilled()) {
            missed.missed(clock.instant(), cases.supervising(duty.unitCode()));
        }
        return missed;
    }

    /** The supervising tier was late, too; gives the unit above it, once. */
    public Optional<String> raise(String caseNumber, YearMonth month) {
        VisitMonth missed = months.findByCaseNumberAndVisitMonth(caseNumber, month.toString())
                .orElseThrow();
        if (missed.isRaised()) {
            return Optional.empty();
        }
        String next = cases.supervising(missed.supervisorUnitCode());
        missed.raise(next);
        return Optional.of(next);
    }

    public void supervise(String caseNumber, YearMonth month, Officer officer, String opinion) {
        VisitMonth missed = months.findByCaseNumberAndVisitMonth(caseNumber, month.toString())
                .orElseThrow();
        if (missed.supervisedAt() != null) {
            throw new RuleRefused("already-supervised", "该月缺访已督办。");
        }
        missed.supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<VisitMonth> month(String caseNumber, YearMonth month) {
        return months.findByCaseNumberAndVisitMonth(caseNumber, month.toString());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Visit> of(String caseNumber) {
        return visits.findByCaseNumberOrderByVisitedOnDescRecordedAtDesc(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<VisitMonth> months(String caseNumber) {
        return months.findByCaseNumberOrderByVisitMonth(caseNumber);
    }

    private VisitMonth month(VisitDuty duty, YearMonth month) {
        return months.findByCaseNumberAndVisitMonth(duty.caseNumber(), month.toString())
                .orElseGet(() -> months.save(new VisitMonth(
                        duty.caseNumber(),
                        month,
                        duty.unitCode(),
                        duty.helper(),
                        Math.max(1, duties.rules(duty.caseNumber()).perMonth()))));
    }

    private void check(String caseNumber, Officer officer, Report report) {
        List<FieldProblem> problems = new ArrayList<>();
        checkDay(caseNumber, report.entry(), problems);
        checkContent(report.entry(), problems);
        checkPhotos(caseNumber, officer, report.entry(), problems);
        if (report.setback() != null && report.setback().length() < MIN_TEXT) {
            problems.add(new FieldProblem("setback", "请写明求职受阻的原因（不少于" + MIN_TEXT + "个字）。"));
        }
        if (report.exitFact() != null) {
            if (cases.policy(caseNumber)
                    .choice(PolicyList.EXIT_FINDINGS, report.exitFact())
                    .isEmpty()) {
                problems.add(new FieldProblem("exitFact", "请选择发现的退出情形。"));
            }
            if (report.exitEvidence() == null || report.exitEvidence().length() < MIN_TEXT) {
                problems.add(new FieldProblem("exitEvidence", "请写明情况和依据（不少于" + MIN_TEXT + "个字）。"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private void checkDay(String caseNumber, Entry entry, List<FieldProblem> problems) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = entry.visitedOn();
        if (day == null) {
            problems.add(new FieldProblem("visitDate", "请填写走访日期。"));
            return;
        }
        if (day.isAfter(today)) {
            problems.add(new FieldProblem("visitDate", "走访日期不能晚于今天。"));
        } else if (day.isBefore(duties.firstDay(caseNumber))) {
            problems.add(new FieldProblem("visitDate", "走访日期不能早于帮扶开始（协议签订）日期。"));
        } else if (day.isBefore(today)
                && (entry.offlineReason() == null || entry.offlineReason().length() < MIN_TEXT)) {
            problems.add(new FieldProblem("offlineReason", "走访日期不是今天，请说明补录理由（不少于" + MIN_TEXT + "个字）。"));
        } else if (day.equals(today)
                && entry.visitedAt() != null
                && entry.visitedAt().isAfter(LocalTime.now(clock))) {
            problems.add(new FieldProblem("visitTime", "走访时间不能晚于现在。"));
        }
        if (entry.kind() == VisitKind.HOME
                && visits.existsByCaseNumberAndVisitedOnAndKind(caseNumber, day, VisitKind.HOME)) {
            problems.add(new FieldProblem("visitDate", "该日已登记过一次入户，不重复计次。"));
        }
    }

    private static void checkContent(Entry entry, List<FieldProblem> problems) {
        boolean met = entry.kind() != VisitKind.NOBODY;
        if (entry.kind() != VisitKind.PHONE && entry.visitedAt() == null) {
            problems.add(new FieldProblem("visitTime", "请填写走访时间。"));
        }
        if (entry.kind() != VisitKind.PHONE && entry.place() == null) {
            problems.add(new FieldProblem("place", "请填写走访地点。"));
        }
        if (met && entry.situation() == null) {
            problems.add(new FieldProblem("situation", "请选择目前状况。"));
        }
        if (met && (entry.findings() == null || entry.findings().length() < MIN_TEXT)) {
            problems.add(new FieldProblem("findings", "请写明走访情况（不少于" + MIN_TEXT + "个字）。"));
        }
    }

    private void checkPhotos(String caseNumber, Officer officer, Entry entry, List<FieldProblem> problems) {
        if (entry.photos().size() > settings.visitPhotos()) {
            problems.add(new FieldProblem("photos", "每次走访最多" + settings.visitPhotos() + "张照片。"));
        } else if (!entry.photos().isEmpty()) {
            List<FieldProblem> found = materials.check(entry.photos(), officer.username());
            if (!found.isEmpty()) {
                problems.add(new FieldProblem("photos", found.get(0).message()));
            } else if (entry.photos().stream()
                    .anyMatch(id -> !materials.info(id).mediaType().startsWith("image/"))) {
                problems.add(new FieldProblem("photos", "走访照片应为JPG、PNG或HEIC图片。"));
            }
        }
    }
}
