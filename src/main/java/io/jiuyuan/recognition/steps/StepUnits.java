package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which unit acts at a step, and which one supervises it. */
@Component
public class StepUnits {

    private final Units units;

    StepUnits(Units units) {
        this.units = units;
    }

    /**
     * The accepting unit when its tier is listed for the step, else the nearest listed tier above it. A step that the city
     * does not have falls to the accepting unit.
     */
    public Unit acting(String unitCode, PolicyPack pack, StepKind kind) {
        Unit accepting = units.get(unitCode);
        return pack.recognition()
                .step(kind)
                .flatMap(step -> tier(step, accepting.tier()))
                .flatMap(tier -> units.atTier(unitCode, tier))
                .orElse(accepting);
    }

    private static Optional<Tier> tier(Step step, Tier own) {
        return step.tiers().stream().filter(tier -> tier.compareTo(own) <= 0).max(Comparator.naturalOrder());
    }

    /** The unit of the next tier; a city supervises itself. */
    public Unit supervising(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.parentCode() == null ? unit : units.get(unit.parentCode());
    }

    public Unit get(String unitCode) {
        return units.get(unitCode);
    }

    /** Engine group of those who do a unit's recognition work. */
    public static String group(Unit unit) {
        Role role = switch (unit.tier()) {
            case COMMUNITY -> Role.COMMUNITY;
            case STREET -> Role.STREET;
            case DISTRICT -> Role.DISTRICT;
            case CITY -> Role.CITY;
        };
        return role.groupAt(unit.code());
    }
}
