package io.jiuyuan.assistance;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.domain.CaseEvent;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.assistance.domain.FollowUp;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.domain.WageBand;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.assistance.steps.CaseLog;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.Employments;
import io.jiuyuan.assistance.steps.FollowUps;
import io.jiuyuan.assistance.steps.LastDays;
import io.jiuyuan.assistance.steps.Placements;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultAssistanceFiles implements AssistanceFiles {

    private final AssistanceRecords records;
    private final Placements placements;
    private final Employments employments;
    private final FollowUps followUps;
    private final AssistanceSupervision supervision;
    private final CaseLog log;
    private final CaseUnits units;
    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final java.time.Clock clock;
    private final LastDays lastDays;

    DefaultAssistanceFiles(
            AssistanceRecords records,
            Placements placements,
            Employments employments,
            FollowUps followUps,
            AssistanceSupervision supervision,
            CaseLog log,
            CaseUnits units,
            Officers officers,
            Jurisdiction jurisdiction,
            java.time.Clock clock,
            LastDays lastDays) {
        this.lastDays = lastDays;
        this.records = records;
        this.placements = placements;
        this.employments = employments;
        this.followUps = followUps;
        this.supervision = supervision;
        this.log = log;
        this.units = units;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public AssistanceFile open(String caseNumber) {
        Assistance of = records.get(caseNumber);
        jurisdiction.requireMaySee(officers.current(), of.unitCode());
        LocalDate today = LocalDate.now(clock);
        boolean overdue = of.situation() != Assistances.Situation.ENDED
                && placements
                        .current(caseNumber)
                        .filter(each -> each.overdue(today))
                        .isPresent();
        return new AssistanceFile(
                caseNumber,
                of.situation(),
                of.situation().label(),
                of.situationSince(),
                of.begunOn(),
                of.endedOn().orElse(null),
                overdue,
                of.reviewOn().orElse(null),
                of.contactLostOn().orElse(null),
                of.spells().stream()
                        .map(spell ->
                                new Spell(spell.situation().label(), spell.firstDay(), spell.nextDay(), spell.reason()))
                        .toList(),
                placements.of(caseNumber).stream()
                        .map(each -> clock(each, today))
                        .toList(),
                employments.of(caseNumber).stream()
                        .map(DefaultAssistanceFiles::job)
                        .toList(),
                followUps.of(caseNumber).stream()
                        .map(DefaultAssistanceFiles::revisit)
                        .toList(),
                supervision.of(caseNumber).stream().map(this::mark).toList(),
                log.of(caseNumber).stream().map(DefaultAssistanceFiles::event).toList());
    }

    private Clock clock(PlacementClock of, LocalDate today) {
        return new Clock(
                of.clockNo(),
                of.kind().code(),
                of.kind().label(),
                of.startDay(),
                of.dueDay(),
                lastDays.provisional(of.dueDay()),
                of.status().label(),
                of.daysLeft(today).orElse(null),
                of.pausedOn().orElse(null),
                of.pauseName().orElse(null),
                of.pauseReviewOn().orElse(null),
                of.reminders(),
                of.escalations(),
                of.stoppedOn().orElse(null),
                of.result().map(PlacementClock.Result::label).orElse(null));
    }

    private static Job job(Employment of) {
        return new Job(
                of.employmentNo(),
                of.kind().code(),
                of.kind().label(),
                of.firstDay(),
                of.employer(),
                of.post(),
                of.contractEnd().orElse(null),
                of.insured().orElse(null),
                of.wageBand().map(WageBand::label).orElse(null),
                of.term().map(EmploymentTerm::lastDay).orElse(null),
                of.term().map(EmploymentTerm::basis).orElse(null),
                of.lateReason().orElse(null),
                of.endedOn().orElse(null),
                of.endReason().orElse(null),
                of.recordedByName(),
                of.evidence());
    }

    private static Revisit revisit(FollowUp of) {
        return new Revisit(
                of.phase().label(),
                of.plannedFor(),
                of.doneOn().orElse(null),
                of.channel().map(FollowUp.Channel::label).orElse(null),
                of.stillEmployed().orElse(null),
                of.income().map(WageBand::label).orElse(null),
                of.familyChange(),
                of.difficulties(),
                of.officerName());
    }

    private Mark mark(AssistanceMark of) {
        return new Mark(
                of.subjectName(),
                units.get(of.unitCode()).name(),
                of.dueAt(),
                units.get(of.supervisorUnitCode()).name(),
                of.raisedToUnitCode().map(code -> units.get(code).name()).orElse(null),
                of.supervisedByName().orElse(null),
                of.supervisedAt().orElse(null),
                of.opinion().orElse(null));
    }

    private static Event event(CaseEvent of) {
        return new Event(of.kind(), of.eventDay(), of.title(), of.note(), of.officerName(), of.recordedAt());
    }
}
