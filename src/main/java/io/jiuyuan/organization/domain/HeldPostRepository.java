package io.jiuyuan.organization.domain;

import io.jiuyuan.organization.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface HeldPostRepository extends JpaRepository<HeldPost, String> {

    List<HeldPost> findByUsernameOrderByValidFrom(String username);

    List<HeldPost> findByUsernameIn(Collection<String> usernames);

    /** Posts in force that enabled officers hold. */
    @Query("select p from HeldPost p join OfficerAccount o on o.username = p.username where o.enabled = true"
            + " and p.unitCode = :unitCode and p.role = :role and p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo >= :day) order by p.username")
    List<HeldPost> inForce(Role role, String unitCode, LocalDate day);

    @Query("select count(distinct p.username) from HeldPost p join OfficerAccount o on o.username = p.username"
            + " where o.enabled = true and p.role = :role and p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo >= :day) and p.username <> :except")
    long holdersOtherThan(Role role, LocalDate day, String except);

    /** Officers whose engine memberships lag behind the calendar: a post began or ended since they were written. */
    @Query("select distinct p.username from HeldPost p join OfficerAccount o on o.username = p.username where"
            + " (p.mirrored = false and o.enabled = true and p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo >= :day))"
            + " or (p.mirrored = true and (o.enabled = false or p.validFrom > :day or p.validTo < :day))")
    List<String> lagging(LocalDate day);
}
