package io.jiuyuan.organization.domain;

/** A unit with the placement that was asked for. */
public record PlacedUnit(OrgUnit unit, Placement placement) {}
