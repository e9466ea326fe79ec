package io.jiuyuan.organization.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PlacementRepository extends JpaRepository<Placement, String> {

    String OPEN = " where p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)"
            + " and u.validFrom <= :day and (u.validTo is null or u.validTo >= :day)";
    String PLACED = "select new io.jiuyuan.organization.domain.PlacedUnit(u, p)"
            + " from Placement p join OrgUnit u on u.code = p.unitCode";

    /**
     * The placements of these units that have begun, each unit's latest one last; also of units that are closed by now, because
     * their files still hang there.
     */
    @Query(PLACED + " where u.code in :codes and p.validFrom <= :day order by p.validFrom")
    List<PlacedUnit> begun(Collection<String> codes, LocalDate day);

    /** As {@link #begun(Collection, LocalDate)}; a list of parameters makes a new statement of each call. */
    @Query(PLACED + " where u.code = :code and p.validFrom <= :day order by p.validFrom")
    List<PlacedUnit> begun(String code, LocalDate day);

    @Query(PLACED + OPEN + " and p.parentCode = :parent order by u.code")
    List<PlacedUnit> children(String parent, LocalDate day);

    @Query(PLACED + OPEN + " and p.parentCode = :parent order by u.code")
    Page<PlacedUnit> pageOfChildren(String parent, LocalDate day, Pageable page);

    @Query(PLACED + OPEN + " and p.parentCode is null order by u.code")
    Page<PlacedUnit> pageOfCities(LocalDate day, Pageable page);

    /** @param path prefix with a closing {@code %} */
    @Query(PLACED + OPEN + " and p.path like :path and u.name like :name escape '!' order by u.code")
    Page<PlacedUnit> search(String path, String name, LocalDate day, Pageable page);

    boolean existsByParentCode(String parentCode);

    /** What is or comes into force of units below a path, {@code prefix} with a closing {@code %}. */
    @Query("select p from Placement p where p.path like :prefix and (p.validTo is null or p.validTo >= :day)")
    List<Placement> inForceOrLater(String prefix, LocalDate day);

    /** @param below prefix of paths with a closing {@code %} @param code prefix of codes with a closing {@code %} */
    @Query("select p.unitCode from Placement p where p.path like :below and p.unitCode not like :code"
            + " and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day) order by p.unitCode")
    List<String> movedBelow(String below, String code, LocalDate day);
}
