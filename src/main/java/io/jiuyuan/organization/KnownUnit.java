package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.PlacedUnit;

/** A unit as it was read, with its place in the tree. */
record KnownUnit(Unit unit, String path) {

    static KnownUnit of(PlacedUnit placed) {
        return new KnownUnit(
                new Unit(
                        placed.unit().code(),
                        placed.unit().name(),
                        placed.placement().fullName(),
                        placed.unit().tier(),
                        placed.placement().parentCode(),
                        placed.unit().validFrom(),
                        placed.unit().validTo()),
                placed.placement().path());
    }
}
