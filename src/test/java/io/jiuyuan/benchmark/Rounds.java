package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Alternates between a subject and its reference, so that whatever else the machine does meets both. The ratio is taken
 * within each round, of two runs that lie side by side, and its median over the rounds counts.
 */
record Rounds(List<Round> rounds) {

    private static final int AT_LEAST = 3;

    /** One run of one side; the unit is the measure's. */
    @FunctionalInterface
    interface Side {
        double run() throws Exception;
    }

    record Round(double subject, double reference) {

        double ratio() {
            return subject / reference;
        }
    }

    /**
     * @param warmUps rounds that do not count
     * @param counted rounds that count; which side begins changes with every round
     * @param budget when it is spent, {@link #AT_LEAST} counted rounds are enough: a busy machine shall not keep the whole run from
     *     ending in time
     */
    static Rounds alternate(int warmUps, int counted, Duration budget, Side subject, Side reference) throws Exception {
        long end = System.nanoTime() + budget.toNanos();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < warmUps + counted; i++) {
            if (rounds.size() >= AT_LEAST && System.nanoTime() > end) {
                break;
            }
            Round round = i % 2 == 0 ? subjectFirst(subject, reference) : referenceFirst(subject, reference);
            boolean counts = i >= warmUps;
            System.out.printf(
                    "%s %.2f : %.2f = %.2f%n",
                    counts ? "round" : "warm-up", round.subject(), round.reference(), round.ratio());
            if (counts) {
                rounds.add(round);
            }
        }
        return new Rounds(List.copyOf(rounds));
    }

    private static Round subjectFirst(Side subject, Side reference) throws Exception {
        double first = subject.run();
        return new Round(first, reference.run());
    }

    private static Round referenceFirst(Side subject, Side reference) throws Exception {
        double first = reference.run();
        return new Round(subject.run(), first);
    }

    Samples subject() {
        return Samples.of(rounds, Round::subject);
    }

    Samples reference() {
        return Samples.of(rounds, Round::reference);
    }

    Samples ratio() {
        return Samples.of(rounds, Round::ratio);
    }
}
