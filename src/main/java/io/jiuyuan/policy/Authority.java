package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;

/**
 * The official name of those who decide at a unit, as a written decision is signed.
 *
 * @param unitCode the one unit that it names, null for all of a tier
 * @param tier null for a single unit
 * @param ending of the short names of the units meant, e.g. 街道; empty for all of the tier
 * @param pattern with <code>{unit}</code> for the full name of the division, e.g. <code>{unit}人力资源和社会保障局</code>
 */
public record Authority(String unitCode, Tier tier, String ending, String pattern, Source source) {

    boolean names(Unit unit) {
        return unitCode == null ? unit.tier() == tier && unit.name().endsWith(ending) : unitCode.equals(unit.code());
    }

    String of(Unit unit) {
        return pattern.replace("{unit}", unit.fullName());
    }
}
