package io.jiuyuan.assistance.household.domain;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

public interface HouseholdRepository extends JpaRepository<Household, String>, JpaSpecificationExecutor<Household> {}
