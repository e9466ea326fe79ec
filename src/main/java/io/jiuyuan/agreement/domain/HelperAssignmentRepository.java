package io.jiuyuan.agreement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface HelperAssignmentRepository extends JpaRepository<HelperAssignment, String> {

    Optional<HelperAssignment> findByOpenCaseNumber(String caseNumber);

    /** Whoever else wants to change the helper waits until this transaction ends; to be read again afterwards. */
    @Query(
            value = "SELECT id FROM JY_AGREEMENT_HELPER WHERE open_case_number = :caseNumber FOR UPDATE",
            nativeQuery = true)
    List<String> lockOpen(String caseNumber);

    Optional<HelperAssignment> findFirstByCaseNumberOrderByNamedAtDesc(String caseNumber);

    List<HelperAssignment> findByCaseNumberOrderByNamedAt(String caseNumber);

    List<HelperAssignment> findByUsernameAndUntilDayIsNullOrderBySinceDayAscCaseNumberAsc(String username);

    @Query("select h.username as username, count(h) as cases from HelperAssignment h"
            + " where h.username in :usernames and h.untilDay is null group by h.username")
    List<Load> loads(Collection<String> usernames);

    @Query("select h.username as username, h.helperName as name, h.unitCode as unitCode, h.unitName as unitName,"
            + " count(h) as cases from HelperAssignment h where h.unitCode in :unitCodes and h.untilDay is null"
            + " group by h.username, h.helperName, h.unitCode, h.unitName order by h.unitCode, h.username")
    List<UnitLoad> loadsOf(Collection<String> unitCodes);

    /** How many open cases an officer helps with who was named at that unit. */
    interface UnitLoad {
        String getUsername();

        String getName();

        String getUnitCode();

        String getUnitName();

        long getCases();
    }

    /** How many open cases an officer helps with. */
    interface Load {
        String getUsername();

        long getCases();
    }
}
