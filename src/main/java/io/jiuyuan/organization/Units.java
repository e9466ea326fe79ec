package io.jiuyuan.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The org tree. Reads are cached per node only where a change on another node cannot be missed. */
public interface Units {

    /** The unit as of today; a closed unit with its last day. */
    Optional<Unit> find(String code);

    /** @throws io.jiuyuan.shared.NotFound when there is no such unit */
    Unit get(String code);

    /** The unit itself or the one above it at that tier; empty when the unit lies above the tier. */
    Optional<Unit> atTier(String code, Tier tier);

    /** Open units directly below, by code. */
    List<Unit> children(String code);

    /**
     * Open units directly below, by code.
     *
     * @param parentCode null for the cities
     */
    Page<Unit> children(String parentCode, Pageable page);

    /**
     * Open units anywhere below, by code.
     *
     * @param ancestorCode null for all cities
     * @param namePart part of the short name
     */
    Page<Unit> search(String ancestorCode, String namePart, Pageable page);

    /**
     * True when {@code code} is {@code ancestorCode} or lies below it in the tree that is valid today. A closed unit stays
     * where it was, or below its successor, so that its files stay within reach.
     */
    boolean isWithin(String code, String ancestorCode);

    /** Units that lie below that unit today though their codes say otherwise: they moved there. */
    List<String> movedInto(String ancestorCode);
}
