package io.jiuyuan.recognition.intake;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.recognition.SubmitApplication.Circumstances;
import io.jiuyuan.shared.IdentityNumber;
import java.time.LocalDate;

/** What the application states, with age and sex from the identity number. */
final class StatedFacts {

    private static final Circumstances NOTHING = new Circumstances(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    private StatedFacts() {}

    static CategoryFacts of(IdentityNumber number, Circumstances stated, LocalDate today) {
        Circumstances c = stated == null ? NOTHING : stated;
        return new CategoryFacts(
                number.ageOn(today),
                number.sex(),
                c.localHukou(),
                c.ableAndWilling(),
                c.registeredUnemployed(),
                c.registeredUnemployedMonths(),
                c.quarterlyServices(),
                c.insuranceMonths(),
                c.contractedFarmland(),
                c.urbanHousehold(),
                c.zeroEmploymentHousehold(),
                c.incomeBelowTwiceMinimum(),
                c.minimumAllowance(),
                c.carerOfSeriouslyIll(),
                c.singleParent(),
                c.disabled(),
                c.veteran(),
                c.graduate(),
                c.monthsSinceGraduation(),
                c.releasedPrisoner(),
                c.rehabilitatedDrugUser(),
                c.povertyAlleviated(),
                c.landExpropriated(),
                c.otherDifficulty());
    }
}
