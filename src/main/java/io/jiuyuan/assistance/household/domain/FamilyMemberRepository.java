package io.jiuyuan.assistance.household.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FamilyMemberRepository extends JpaRepository<FamilyMember, String> {

    List<FamilyMember> findByHouseholdNumberOrderByJoinedOn(String householdNumber);

    List<FamilyMember> findByPersonIdInAndLeftOnIsNull(Collection<String> personIds);

    List<FamilyMember> findByCaseNumberOrderByJoinedOnDesc(String caseNumber);
}
