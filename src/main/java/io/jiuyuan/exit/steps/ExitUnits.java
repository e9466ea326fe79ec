package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import org.springframework.stereotype.Component;

/** The street verifies, the district decides, the tier above supervises. */
@Component
public class ExitUnits {

    private final Units units;

    ExitUnits(Units units) {
        this.units = units;
    }

    ExitProposal.Units of(String caseUnit) {
        return new ExitProposal.Units(at(caseUnit, Tier.STREET), at(caseUnit, Tier.DISTRICT));
    }

    /** A file that is held above that tier stays where it is held. */
    private String at(String caseUnit, Tier tier) {
        return units.atTier(caseUnit, tier).map(Unit::code).orElse(caseUnit);
    }

    /** The unit of the next tier; a city supervises itself. */
    Unit supervising(String unitCode) {
        Unit unit = units.get(unitCode);
        return unit.parentCode() == null ? unit : units.get(unit.parentCode());
    }

    /** Engine group of those who do a unit's work. */
    public String group(String unitCode) {
        Role role = switch (units.get(unitCode).tier()) {
            case COMMUNITY -> Role.COMMUNITY;
            case STREET -> Role.STREET;
            case DISTRICT -> Role.DISTRICT;
            case CITY -> Role.CITY;
        };
        return role.groupAt(unitCode);
    }
}
