package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.HomeVisit;
import io.jiuyuan.recognition.domain.HomeVisit.Outcome;
import io.jiuyuan.recognition.domain.HomeVisitRepository;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 入户核实. Nobody at home is an attempt and not a visit; nothing is back-dated without a reason that stays on file. */
@Component
public class HomeVerification {

    private final CaseRecords records;
    private final HomeVisitRepository visits;
    private final RecognitionSettings settings;
    private final Clock clock;

    HomeVerification(CaseRecords records, HomeVisitRepository visits, RecognitionSettings settings, Clock clock) {
        this.records = records;
        this.visits = visits;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the officer reports. {@code backdateReason} is needed when the day is not today. */
    public record Report(LocalDate visitedOn, String place, Outcome outcome, String findings, String backdateReason) {}

    /**
     * @param begun when the step began
     * @return whether it was a visit
     * @throws InputRejected at {@code visitDate}, {@code visitPlace}, {@code findings} or {@code backdateReason}
     */
    public boolean report(String caseNumber, Officer officer, Report report, Instant begun) {
        RecognitionCase of = records.get(caseNumber);
        check(of, report);
        boolean visited = report.outcome() != Outcome.NOBODY;
        if (visited) {
            of.visitedAtHome();
        } else {
            of.nobodyAtHome(begun);
        }
        visits.save(new HomeVisit(
                caseNumber,
                report.visitedOn(),
                report.place(),
                report.outcome(),
                report.findings(),
                report.backdateReason(),
                officer.username(),
                officer.name(),
                clock.instant()));
        Result result = new Result(report.outcome().code(), report.outcome().label());
        records.record(of, CaseStep.HOME_VERIFICATION, officer, result, report.findings());
        return visited;
    }

    /** Several attempts failed: the review decides what follows. */
    public void giveUp(String caseNumber, Officer officer, String findings) {
        RecognitionCase of = records.get(caseNumber);
        if (!mayGiveUp(of)) {
            throw new RuleRefused("too-few-attempts", "至少" + settings.homeVisitAttempts() + "次入户未遇后，方可登记为无法核实。");
        }
        of.notFoundAtHome();
        Result result = new Result("not-found", "多次入户未遇，无法核实");
        records.record(of, CaseStep.HOME_VERIFICATION, officer, result, findings);
    }

    public boolean mayGiveUp(RecognitionCase of) {
        return of.home().attempts() >= settings.homeVisitAttempts();
    }

    public List<HomeVisit> visits(String caseNumber) {
        return visits.findByCaseNumberOrderByRecordedAt(caseNumber);
    }

    private void check(RecognitionCase of, Report report) {
        LocalDate today = LocalDate.now(clock);
        LocalDate submitted = LocalDate.ofInstant(of.filing().submittedAt(), clock.getZone());
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate day = report.visitedOn();
        if (day == null) {
            problems.add(new FieldProblem("visitDate", "请填写入户日期。"));
        } else if (day.isAfter(today)) {
            problems.add(new FieldProblem("visitDate", "入户日期不能晚于今天。"));
        } else if (day.isBefore(submitted)) {
            problems.add(new FieldProblem("visitDate", "入户日期不能早于申请提交日期。"));
        } else if (day.isBefore(today) && report.backdateReason() == null) {
            problems.add(new FieldProblem("backdateReason", "入户日期不是今天，请说明补录理由。"));
        }
        if (report.place() == null) {
            problems.add(new FieldProblem("visitPlace", "请填写入户地点。"));
        }
        if (report.findings() == null) {
            problems.add(new FieldProblem("findings", "请填写核实情况。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }
}
