package io.jiuyuan.assistance.steps;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which units have to do with a case: the one that holds it, and those above. */
@Component
public class CaseUnits {

    private final Units units;

    CaseUnits(Units units) {
        this.units = units;
    }

    public Unit get(String unitCode) {
        return units.get(unitCode);
    }

    /** Empty when there is no such unit. */
    Optional<Unit> find(String unitCode) {
        return unitCode == null ? Optional.empty() : units.find(unitCode);
    }

    /** Whether staff of a unit are there for a case of the other: in its street, or above it. */
    public boolean serves(String unitCode, String caseUnitCode) {
        return units.isWithin(unitCode, nearest(caseUnitCode, Tier.STREET).code())
                || units.isWithin(caseUnitCode, unitCode);
    }

    /** The unit of that tier at or above the given one; empty when it lies above the tier. */
    public Optional<Unit> atTier(String unitCode, Tier tier) {
        return units.atTier(unitCode, tier);
    }

    /** The unit of that tier, or the given one when it lies above the tier. */
    public Unit nearest(String unitCode, Tier tier) {
        return units.atTier(unitCode, tier).orElseGet(() -> units.get(unitCode));
    }

    /** The unit of the next tier; a city supervises itself. */
    public Unit supervising(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.parentCode() == null ? unit : units.get(unit.parentCode());
    }

    /** Engine group of those who do a unit's assistance work. */
    public static String group(Unit unit) {
        return role(unit.tier()).groupAt(unit.code());
    }

    public String group(String unitCode) {
        return group(units.get(unitCode));
    }

    private static Role role(Tier tier) {
        return switch (tier) {
            case COMMUNITY -> Role.COMMUNITY;
            case STREET -> Role.STREET;
            case DISTRICT -> Role.DISTRICT;
            case CITY -> Role.CITY;
        };
    }
}
