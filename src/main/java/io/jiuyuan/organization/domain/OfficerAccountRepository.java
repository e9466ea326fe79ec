package io.jiuyuan.organization.domain;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OfficerAccountRepository extends JpaRepository<OfficerAccount, String> {

    boolean existsByDemoTrueAndEnabledTrue();

    @Query("select o from OfficerAccount o order by o.username")
    Page<OfficerAccount> all(Pageable page);

    /**
     * @param start beginning of a username or name, with a closing {@code %}; {@code !} escapes
     */
    @Query(
            "select o from OfficerAccount o where o.username like :start escape '!' or o.displayName like :start escape '!'"
                    + " order by o.username")
    Page<OfficerAccount> search(String start, Pageable page);

    @Query("select o from OfficerAccount o where o.username in"
            + " (select p.username from HeldPost p where p.unitCode = :unitCode) order by o.username")
    Page<OfficerAccount> ofUnit(String unitCode, Pageable page);
}
