package io.jiuyuan.recognition.steps;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recognition.domain.ActingUnits;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which unit acts at a step, and which one supervises it. */
@Component
public class StepUnits {

    private final Units units;

    StepUnits(Units units) {
        this.units = units;
    }

    /**
     * Who acts at each step: the receiving unit when its tier is listed, else the nearest listed tier above it. A step that
     * the city does not have falls to the receiving unit.
     */
    ActingUnits acting(Unit receiving, PolicyPack pack) {
        Map<Tier, String> codes = new EnumMap<>(Tier.class);
        codes.put(receiving.tier(), receiving.code());
        return new ActingUnits(kind -> pack.recognition()
                .actingTier(kind, receiving.tier())
                .map(tier -> codes.computeIfAbsent(tier, above -> above(receiving, above)))
                .orElse(receiving.code()));
    }

    private String above(Unit receiving, Tier tier) {
        return units.atTier(receiving.code(), tier).orElse(receiving).code();
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
    public static String group(String unitCode) {
        return role(unitCode).groupAt(unitCode);
    }

    /** The length of a division code tells its tier; see {@link Tier}. */
    private static Role role(String unitCode) {
        return switch (unitCode.length()) {
            case 12 -> Role.COMMUNITY;
            case 9 -> Role.STREET;
            case 6 -> Role.DISTRICT;
            default -> Role.CITY;
        };
    }
}
