package io.jiuyuan.casefile;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds;
import io.jiuyuan.casefile.CaseCourse.Chapter;
import io.jiuyuan.casefile.CaseCourse.Deadline;
import io.jiuyuan.casefile.CaseCourse.OpenTask;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.CaseChapter.Happening;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.ProvisionalDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where a case stands from the modules that carry it. Not read-only: who reads a person's file is recorded. */
@Service
@Transactional
class CaseCourses {

    private final Processes processes;
    private final Agreements agreements;
    private final Assistances assistances;
    private final ZeroEmploymentHouseholds households;
    private final Units units;
    private final Officers officers;
    private final List<CaseChapter> chapters;
    private final ObjectProvider<ProvisionalDates> calendars;
    private final Clock clock;

    CaseCourses(
            Processes processes,
            Agreements agreements,
            Assistances assistances,
            ZeroEmploymentHouseholds households,
            Units units,
            Officers officers,
            List<CaseChapter> chapters,
            ObjectProvider<ProvisionalDates> calendars,
            Clock clock) {
        this.processes = processes;
        this.agreements = agreements;
        this.assistances = assistances;
        this.households = households;
        this.units = units;
        this.officers = officers;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparing(CaseChapter::place))
                .toList();
        this.calendars = calendars;
        this.clock = clock;
    }

    CaseCourse of(Recognitions.State state, Officer reader) {
        Optional<Assistances.State> assistance = assistances.find(state.caseNumber());
        return new CaseCourse(
                assistance.map(a -> a.situation().label()).orElse(state.statusName()),
                agreements.helper(state.caseNumber()).orElse(null),
                deadlines(state.caseNumber(), assistance),
                tasks(state.caseNumber(), reader),
                chapters.stream()
                        .map(chapter -> new Chapter(chapter.id(), chapter.title(), chapter.cards(state.caseNumber())))
                        .filter(chapter -> !chapter.cards().isEmpty())
                        .toList());
    }

    /** What happened after recognition. */
    List<Happening> happenings(String caseNumber) {
        return chapters.stream()
                .flatMap(chapter -> chapter.happenings(caseNumber).stream())
                .toList();
    }

    private List<Deadline> deadlines(String caseNumber, Optional<Assistances.State> assistance) {
        List<Deadline> deadlines = new ArrayList<>();
        assistance.map(Assistances.State::placementDue).ifPresent(lastDay -> deadlines.add(deadline("安置期限", lastDay)));
        chapters.stream()
                .flatMap(chapter -> chapter.limits(caseNumber).stream())
                .forEach(limit -> deadlines.add(deadline(limit.name(), limit.lastDay())));
        deadlines.sort(Comparator.comparing(Deadline::lastDay));
        return deadlines;
    }

    private Deadline deadline(String name, LocalDate lastDay) {
        Instant begins = lastDay.atStartOfDay(clock.getZone()).toInstant();
        boolean provisional = calendars.stream().anyMatch(calendar -> calendar.provisional(begins));
        return new Deadline(name, lastDay, provisional, ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay));
    }

    private List<OpenTask> tasks(String caseNumber, Officer reader) {
        Stream<String> household =
                households.ofCase(caseNumber).map(ZeroEmploymentHouseholds.Household::number).stream();
        return Stream.concat(Stream.of(caseNumber), household)
                .flatMap(number -> processes.openTasks(number).stream())
                .sorted(Comparator.comparing(Processes.OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(task -> shown(task, reader))
                .toList();
    }

    private OpenTask shown(Processes.OpenTask task, Officer reader) {
        String place = task.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(post ->
                        units.get(post.unitCode()).name() + "　" + post.role().label())
                .findFirst()
                .orElse("");
        boolean own = task.groups().stream().anyMatch(reader.groups()::contains);
        return new OpenTask(
                task.name(),
                place,
                task.assignee() == null
                        ? null
                        : officers.find(task.assignee()).map(Officer::name).orElse(task.assignee()),
                task.due(),
                calendars.stream().anyMatch(calendar -> calendar.provisional(task.due())),
                task.due() != null && task.due().isBefore(clock.instant()),
                own ? "/camunda/app/tasklist/default/#/?task=" + task.id() : null);
    }
}
