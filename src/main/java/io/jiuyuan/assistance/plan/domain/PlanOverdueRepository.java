package io.jiuyuan.assistance.plan.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface PlanOverdueRepository extends JpaRepository<PlanOverdue, String> {}
