package io.jiuyuan.benchmark;

import java.util.List;

/**
 * One line of the report.
 *
 * @param unit of subject and reference, e.g. {@code ms}
 * @param target null for a figure that is told and not judged
 * @param rounds how many rounds counted
 * @param notes what a reader has to know to judge the figure
 */
record Figure(
        String name,
        String unit,
        Samples subject,
        Samples reference,
        Samples ratio,
        Target target,
        int rounds,
        List<String> notes) {

    static Figure of(String name, String unit, Rounds rounds, Target target, String... notes) {
        return new Figure(
                name,
                unit,
                rounds.subject(),
                rounds.reference(),
                rounds.ratio(),
                target,
                rounds.rounds().size(),
                List.of(notes));
    }

    boolean met() {
        return target == null || target.metBy(ratio.median());
    }
}
