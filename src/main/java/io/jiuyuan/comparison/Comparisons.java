package io.jiuyuan.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Compares a person with registers and keeps each answer on the case's file. */
public interface Comparisons {

    /**
     * Asks every register that has not answered for this case round yet. A register that is down does not throw: its answer
     * is {@link Status#UNAVAILABLE}, to be asked again.
     *
     * @param round starts at 1, raised when the case re-enters comparison, so that each re-entry asks afresh
     * @param registers keys: social-insurance, market-regulation, civil-affairs, disabled-persons, public-security,
     *     unemployment-registration
     */
    List<Answer> compare(String caseNumber, int round, String personId, List<String> registers);

    /** All answers on file for the case, newest round first. */
    List<Answer> of(String caseNumber);

    enum Status {
        /** The register holds nothing that matters. */
        CLEAR,
        /** The register holds something a reviewer must look at (疑点). */
        FINDING,
        UNAVAILABLE
    }

    /**
     * @param registerName Chinese name, e.g. 社会保险
     * @param summary one Chinese sentence for the reviewer
     * @param hints category codes that the answer points to, with a Chinese sentence each
     * @param source where the answer comes from, e.g. snapshot of a date, or the HTTP service
     */
    record Answer(
            String register,
            String registerName,
            int round,
            Status status,
            String summary,
            Map<String, String> hints,
            String source,
            Instant at) {}
}
