package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.ClockTerm;
import java.util.Optional;

/** The clock of a zero-employment household, which its members share (T17). Without one a member's own days count. */
public interface FamilyClock {

    /** Empty when the case belongs to no household that is open. */
    Optional<ClockTerm> of(String caseNumber);
}
