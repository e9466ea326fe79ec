package io.jiuyuan.benchmark;

/**
 * The sizes that the issues ask for, divided by {@code -Dbenchmark.shrink} for a trial of the benchmark itself.
 *
 * @param shrink 1 for the real sizes
 */
record Volumes(int shrink) {

    static final int TASKS_PER_UNIT = 1_000;

    static Volumes configured() {
        return new Volumes(Integer.getInteger("benchmark.shrink", 1));
    }

    int tasks() {
        return units() * TASKS_PER_UNIT;
    }

    int units() {
        return Math.max(300 / shrink, 2);
    }

    /** As many tasks in the reviewer's unit as among the many, so that only the volume around it differs. */
    int fewTasks() {
        return fewUnits() * TASKS_PER_UNIT;
    }

    int fewUnits() {
        return Math.max(3 / shrink, 1);
    }

    int timers() {
        return Math.max(1_000_000 / shrink, 2_000);
    }

    int fewTimers() {
        return 1_000;
    }

    /** Visit timers due at one moment. */
    int wave() {
        return Math.max(100_000 / shrink, 1_000);
    }

    /** Whose space is measured, after as many that fill the tables' first extents. */
    int openCases() {
        return Math.max(5_000 / shrink, 500);
    }

    /** Streets whose reviewers have tasks meanwhile. */
    int waveUnits() {
        return Math.max(30 / shrink, 1);
    }

    /** What a manager watches; with ten visits each. */
    int managedCases() {
        return fewManagedCases() * 100;
    }

    int fewManagedCases() {
        return Math.max(2_000 / shrink, 50);
    }

    /** In one round of recognition. */
    int cases() {
        return Math.max(30 / shrink, 10);
    }

    int registerRows() {
        return Math.max(1_000_000 / shrink, 10_000);
    }
}
