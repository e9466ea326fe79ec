package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimOverdue;
import io.jiuyuan.subsidy.domain.ClaimOverdueRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 超期督办: an overdue step is marked for good, and the tier above answers for it. */
@Component
public class ClaimSupervision {

    private final ClaimPlaces places;
    private final ClaimOverdueRepository marks;
    private final Clock clock;

    ClaimSupervision(ClaimPlaces places, ClaimOverdueRepository marks, Clock clock) {
        this.places = places;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param group engine group of the supervising unit */
    public record Called(String markId, String group) {}

    /** @param acting the unit that is late; {@code due} the limit that passed */
    public Called mark(Claim of, String taskKey, String stepName, String acting, Instant due) {
        Unit supervising = places.supervising(acting);
        ClaimOverdue mark = marks.findByClaimNumberAndTaskKeyAndDueAt(of.claimNumber(), taskKey, due)
                .orElseGet(() -> marks.save(new ClaimOverdue(
                        of.claimNumber(), taskKey, stepName, acting, supervising.code(), due, clock.instant())));
        return new Called(mark.getId(), places.group(supervising.code()));
    }

    /**
     * The supervising tier was late, too.
     *
     * @return engine group of the tier above it
     */
    public String raise(String markId) {
        ClaimOverdue mark = get(markId);
        Unit next = places.supervising(mark.supervisorUnitCode());
        mark.raise(next.code());
        return places.group(next.code());
    }

    public void supervise(String markId, Officer officer, String opinion) {
        get(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    public ClaimOverdue get(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }

    public List<ClaimOverdue> marks(Claim of) {
        return marks.findByClaimNumberOrderByMarkedAt(of.claimNumber());
    }
}
