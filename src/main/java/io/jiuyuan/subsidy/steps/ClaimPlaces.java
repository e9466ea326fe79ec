package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.StepKind;
import io.jiuyuan.subsidy.domain.ClaimUnits;
import org.springframework.stereotype.Component;

/** Which unit does what with a claim: the item's policy says at which tier. */
@Component
public class ClaimPlaces {

    private final Units units;

    ClaimPlaces(Units units) {
        this.units = units;
    }

    /** @param unitCode the accepting unit */
    public ClaimUnits of(SubsidyItem item, String unitCode) {
        return new ClaimUnits(
                unitCode,
                at(unitCode, Tier.DISTRICT),
                at(unitCode, tier(item, StepKind.ACCEPT)),
                at(unitCode, tier(item, StepKind.CHECK)),
                at(unitCode, tier(item, StepKind.REVIEW)));
    }

    /** The tier that accepts claims of that item. */
    public Tier accepting(SubsidyItem item) {
        return tier(item, StepKind.ACCEPT);
    }

    private static Tier tier(SubsidyItem item, StepKind kind) {
        return item.step(kind).map(SubsidyItem.Step::tier).orElse(Tier.STREET);
    }

    private String at(String unitCode, Tier tier) {
        return units.atTier(unitCode, tier).map(Unit::code).orElse(unitCode);
    }

    public Unit unit(String code) {
        return units.get(code);
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
