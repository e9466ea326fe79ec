package io.jiuyuan.benchmark;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.StaffDirectory;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * What Tasklist asks when a street reviewer opens the filter of the own unit: the first page of fifteen, newest first, and
 * its count, with authorization on. Reviewers of all units take turns.
 */
final class TasklistMeasure implements Measure {

    private static final int PAGE = 15;
    private static final int PAGES = 10;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 15;
    private static final Duration BUDGET = Duration.ofMinutes(2);

    private final Volumes volumes;
    private final SeededContexts seeded;

    TasklistMeasure(Volumes volumes, SeededContexts seeded) {
        this.volumes = volumes;
        this.seeded = seeded;
    }

    @Override
    public String name() {
        return "tasklist";
    }

    @Override
    public List<Figure> run() throws Exception {
        Reviewers many = new Reviewers(seeded.large(), volumes.units());
        Reviewers few = new Reviewers(seeded.small(), volumes.fewUnits());
        Rounds rounds = Rounds.alternate(WARM_UPS, ROUNDS, BUDGET, many::page, few::page);
        return List.of(Figure.of(
                String.format("tasklist page + count, %,d tasks : %,d", volumes.tasks(), volumes.fewTasks()),
                "ms",
                rounds,
                Target.atMost(2),
                String.format(
                        "%,d open tasks in %d units against %,d in %d; a page of %d and its count, median of %d rounds of %d",
                        volumes.tasks(),
                        volumes.units(),
                        volumes.fewTasks(),
                        volumes.fewUnits(),
                        PAGE,
                        ROUNDS,
                        PAGES)));
    }

    /** Street reviewers of one database, one after the other. */
    private static final class Reviewers {

        private final FilterService filters;
        private final IdentityService identities;
        private final TaskQuery newestFirst;
        private final String filter;
        private final int units;
        private int next;

        Reviewers(BenchmarkContext context, int units) {
            this.filters = context.bean(FilterService.class);
            this.identities = context.bean(IdentityService.class);
            this.newestFirst = context.bean(TaskService.class)
                    .createTaskQuery()
                    .orderByTaskCreateTime()
                    .desc();
            this.filter = filters.createFilterQuery()
                    .filterName("本单位待办")
                    .singleResult()
                    .getId();
            this.units = units;
        }

        /** Milliseconds of a page and its count. */
        double page() {
            long nanos = 0;
            for (int i = 0; i < PAGES; i++) {
                nanos += page(next++ % units);
            }
            return nanos / 1e6 / PAGES;
        }

        private long page(int unit) {
            identities.setAuthentication(
                    "reviewer-" + unit, List.of(Seeder.group(unit), StaffDirectory.roleGroup(Role.STREET)));
            try {
                long start = System.nanoTime();
                List<Task> tasks = filters.listPage(filter, newestFirst, 0, PAGE);
                Long count = filters.count(filter, newestFirst);
                long nanos = System.nanoTime() - start;
                if (tasks.size() != Math.min(PAGE, count) || count == 0) {
                    throw new IllegalStateException(tasks.size() + " tasks on a page of " + count);
                }
                return nanos;
            } finally {
                identities.clearAuthentication();
            }
        }
    }
}
