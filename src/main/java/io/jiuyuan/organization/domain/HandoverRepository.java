package io.jiuyuan.organization.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HandoverRepository extends JpaRepository<Handover, String> {

    List<Handover> findByUsername(String username);
}
