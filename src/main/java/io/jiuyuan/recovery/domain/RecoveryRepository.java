package io.jiuyuan.recovery.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RecoveryRepository extends JpaRepository<Recovery, String> {

    List<Recovery> findByCaseNumberOrderByRecoveryNumber(String caseNumber);

    List<Recovery> findByClaimNumberOrderByRecoveryNumber(String claimNumber);

    /** Of these districts, the newest first. */
    @Query("select r from Recovery r where r.districtCode in :districts and r.status in :statuses"
            + " order by r.recoveryNumber desc")
    Page<Recovery> list(Collection<String> districts, Collection<RecoveryStatus> statuses, Pageable page);

    boolean existsBySurplusKey(String surplusKey);
}
