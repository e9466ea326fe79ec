package io.jiuyuan.organization.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OfficerAccountRepository extends JpaRepository<OfficerAccount, String> {

    /** The account with each of its posts, past and future ones too; one row without a post when it has none. */
    @Query("select new io.jiuyuan.organization.domain.AccountPost(o, p) from OfficerAccount o"
            + " left join HeldPost p on p.username = o.username where o.username = :username order by p.validFrom")
    List<AccountPost> withPosts(String username);

    Optional<OfficerAccount> findFirstByDemoTrueAndEnabledTrueOrderByUsername();

    @Query("select o from OfficerAccount o order by o.username")
    Page<OfficerAccount> all(Pageable page);

    /**
     * @param start beginning of a username or name, with a closing {@code %}; {@code !} escapes
     */
    @Query(
            "select o from OfficerAccount o where o.username like :start escape '!' or o.displayName like :start escape '!'"
                    + " order by o.username")
    Page<OfficerAccount> search(String start, Pageable page);

    /** As {@link #search}, among those with a post at that unit. */
    @Query("select o from OfficerAccount o where o.username in"
            + " (select p.username from HeldPost p where p.unitCode = :unitCode)"
            + " and (o.username like :start escape '!' or o.displayName like :start escape '!') order by o.username")
    Page<OfficerAccount> ofUnit(String unitCode, String start, Pageable page);
}
