package io.jiuyuan.comparison.domain;

import io.jiuyuan.comparison.Comparisons.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a register's records mean for the recognition.
 *
 * @param hints category codes with a Chinese sentence each
 */
public record Verdict(Status status, String summary, Map<String, String> hints) {

    static Verdict clear(String summary) {
        return new Verdict(Status.CLEAR, summary, Map.of());
    }

    static Verdict finding(String summary) {
        return new Verdict(Status.FINDING, summary, Map.of());
    }

    Verdict hint(String category, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(hints);
        more.putIfAbsent(category, sentence);
        return new Verdict(status, summary, more);
    }

    /** Several records of one person: anything to look at makes the whole one; every sentence is kept. */
    static Verdict merge(List<Verdict> verdicts) {
        boolean finding = verdicts.stream().anyMatch(v -> v.status == Status.FINDING);
        String summary = String.join(
                "", verdicts.stream().map(Verdict::summary).distinct().toList());
        Map<String, String> hints = new LinkedHashMap<>();
        verdicts.forEach(v -> v.hints.forEach(hints::putIfAbsent));
        return new Verdict(finding ? Status.FINDING : Status.CLEAR, summary, hints);
    }
}
