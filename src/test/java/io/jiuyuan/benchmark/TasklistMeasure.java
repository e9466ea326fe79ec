package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * What Tasklist asks when a street reviewer opens the filter of the own unit: the first page of fifteen, newest first, and
 * its count, with authorization on. Reviewers of all units take turns.
 */
final class TasklistMeasure implements Measure {

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
        Rounds rounds = Rounds.alternate(WARM_UPS, ROUNDS, BUDGET, () -> many.pages(PAGES), () -> few.pages(PAGES));
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
                        Reviewers.PAGE,
                        ROUNDS,
                        PAGES)));
    }
}
