package io.jiuyuan.exit.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface RetirementTrackRepository extends JpaRepository<RetirementTrack, String> {}
