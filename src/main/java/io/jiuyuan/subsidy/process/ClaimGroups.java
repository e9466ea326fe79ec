package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimProposing;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The groups that act on a claim, as variables of its process: one that is taken up again needs them as a new one does. */
@Component
class ClaimGroups {

    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final ClaimProposing proposing;

    ClaimGroups(ClaimRecords records, ClaimPlaces places, ClaimProposing proposing) {
        this.records = records;
        this.places = places;
        this.proposing = proposing;
    }

    Map<String, Object> of(String claimNumber) {
        Claim of = records.get(claimNumber);
        return Map.of(
                ClaimProcess.CONFIRM_GROUPS, String.join(",", proposing.groups(of)),
                ClaimProcess.ACCEPT_GROUP, places.group(of.units().acceptUnit()),
                ClaimProcess.CHECK_GROUP, places.group(of.units().checkUnit()),
                ClaimProcess.REVIEW_GROUP, places.group(of.units().reviewUnit()));
    }
}
