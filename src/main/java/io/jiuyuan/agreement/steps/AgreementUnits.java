package io.jiuyuan.agreement.steps;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import org.springframework.stereotype.Component;

/** Which unit acts for a case, and which one supervises it. */
@Component
public class AgreementUnits {

    private final Units units;

    AgreementUnits(Units units) {
        this.units = units;
    }

    /** Party A: the street of the unit that holds the case, or that unit itself when it stands above. */
    public Unit street(String unitCode) {
        return units.atTier(unitCode, Tier.STREET).orElseGet(() -> units.get(unitCode));
    }

    /** The unit of the next tier; a city supervises itself. */
    public Unit supervising(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.parentCode() == null ? unit : units.get(unit.parentCode());
    }

    public Unit get(String unitCode) {
        return units.get(unitCode);
    }

    boolean isWithin(String unitCode, String ancestorCode) {
        return units.isWithin(unitCode, ancestorCode);
    }

    /** Engine group of those who do the unit's work. */
    public String group(Unit unit) {
        return role(unit.tier()).groupAt(unit.code());
    }

    public String group(String unitCode) {
        return group(units.get(unitCode));
    }

    static Role role(Tier tier) {
        return switch (tier) {
            case COMMUNITY -> Role.COMMUNITY;
            case STREET -> Role.STREET;
            case DISTRICT -> Role.DISTRICT;
            case CITY -> Role.CITY;
        };
    }
}
