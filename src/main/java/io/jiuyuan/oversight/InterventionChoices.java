package io.jiuyuan.oversight;

import io.jiuyuan.agreement.HelperHandovers;
import io.jiuyuan.agreement.HelperHandovers.HelperLoad;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.oversight.Interventions.Choice;
import io.jiuyuan.oversight.Interventions.Choices;
import io.jiuyuan.workflow.ManagedTasks;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who could take over what a manager has chosen, and how much each carries already. */
@Component
class InterventionChoices {

    /** Beyond so many tasks nobody is asked who may not take which; each refusal is told then. */
    private static final int ASKED = 20;

    private final ManagedTasks tasks;
    private final HelperHandovers handovers;
    private final WorkLoads loads;
    private final Managers managers;

    InterventionChoices(ManagedTasks tasks, HelperHandovers handovers, WorkLoads loads, Managers managers) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.loads = loads;
        this.managers = managers;
    }

    /** @param eligible who holds a post through which the task can be taken */
    Choices of(List<Subject> subjects, Function<OpenTask, List<Officer>> eligible) {
        return new Choices(officers(subjects, eligible), helpers(subjects));
    }

    private List<Choice> officers(List<Subject> subjects, Function<OpenTask, List<Officer>> eligible) {
        Map<String, Officer> found = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        Map<String, Integer> fits = new LinkedHashMap<>();
        boolean few =
                subjects.stream().mapToInt(subject -> subject.open().size()).sum() <= ASKED;
        for (Subject subject : subjects) {
            Set<String> fitting = new LinkedHashSet<>();
            for (OpenTask task : subject.open()) {
                for (Officer officer : eligible.apply(task)) {
                    boolean other = !officer.username().equals(task.assignee());
                    if (other
                            && !(few
                                    && tasks.barred(task.id(), officer.username())
                                            .isPresent())) {
                        found.put(officer.username(), officer);
                        places.put(officer.username(), place(task, officer));
                        fitting.add(officer.username());
                    }
                }
            }
            fitting.forEach(username -> fits.merge(username, 1, Integer::sum));
        }
        Map<String, Long> held = loads.tasks(found.keySet());
        return found.values().stream()
                .map(officer -> new Choice(
                        officer.username(),
                        officer.name(),
                        places.get(officer.username()),
                        held.getOrDefault(officer.username(), 0L),
                        fits.get(officer.username())))
                .sorted(best())
                .toList();
    }

    private String place(OpenTask task, Officer officer) {
        return task.groups().stream()
                .filter(officer.groups()::contains)
                .findFirst()
                .map(managers::nameOf)
                .orElse("");
    }

    private List<Choice> helpers(List<Subject> subjects) {
        Map<String, HelperLoad> found = new LinkedHashMap<>();
        Map<String, Integer> fits = new LinkedHashMap<>();
        subjects.stream()
                .filter(Subject::isCase)
                .map(Subject::businessKey)
                .distinct()
                .flatMap(number -> handovers.candidates(number).stream())
                .forEach(candidate -> {
                    found.put(candidate.username(), candidate);
                    fits.merge(candidate.username(), 1, Integer::sum);
                });
        return found.values().stream()
                .map(helper -> new Choice(
                        helper.username(),
                        helper.name(),
                        helper.unitName(),
                        helper.cases(),
                        fits.get(helper.username())))
                .sorted(best())
                .toList();
    }

    private static Comparator<Choice> best() {
        return Comparator.comparing(Choice::fits)
                .reversed()
                .thenComparing(Choice::load)
                .thenComparing(Choice::username);
    }
}
