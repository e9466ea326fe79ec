package io.jiuyuan.organization;

import java.util.List;
import java.util.Optional;

/** The org tree. Reads are cached per node only where a change on another node cannot be missed. */
public interface Units {

    Optional<Unit> find(String code);

    /** @throws io.jiuyuan.shared.NotFound when there is no such unit */
    Unit get(String code);

    /** The unit itself or the one above it at that tier; empty when the unit lies above the tier. */
    Optional<Unit> atTier(String code, Tier tier);

    List<Unit> children(String code);

    /** True when {@code code} is {@code ancestorCode} or lies below it in the tree that is valid today. */
    boolean isWithin(String code, String ancestorCode);
}
