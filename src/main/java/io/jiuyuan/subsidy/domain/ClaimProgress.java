package io.jiuyuan.subsidy.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the lines of an approved claim say of the whole: the line that is furthest behind counts. */
final class ClaimProgress {

    private ClaimProgress() {}

    static ClaimStatus of(Collection<ClaimLine> lines) {
        List<LineState> states = lines.stream().map(ClaimLine::state).toList();
        if (states.contains(LineState.FAILED)) {
            return ClaimStatus.FAILED;
        }
        return states.stream()
                .filter(state -> !state.settled())
                .min(Comparator.naturalOrder())
                .map(ClaimProgress::status)
                .orElse(states.contains(LineState.PAID) ? ClaimStatus.PAID : ClaimStatus.STOPPED);
    }

    private static ClaimStatus status(LineState state) {
        return switch (state) {
            case PUBLISHED -> ClaimStatus.PUBLISHED;
            case CLEARED -> ClaimStatus.CLEARED;
            case SENT -> ClaimStatus.SENT;
            default -> ClaimStatus.APPROVED;
        };
    }
}
