package io.jiuyuan.registry.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HouseholdMemberRepository extends JpaRepository<HouseholdMember, String> {

    List<HouseholdMember> findByPersonIdOrderByPosition(String personId);

    List<HouseholdMember> findByNumberHashIn(Collection<String> numberHashes);

    long countByKeyIdNot(String keyId);

    List<HouseholdMember> findByKeyIdNotOrderByMemberId(String keyId, Limit limit);
}
