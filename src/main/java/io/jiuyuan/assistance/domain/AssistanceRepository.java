package io.jiuyuan.assistance.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface AssistanceRepository extends JpaRepository<Assistance, String> {}
