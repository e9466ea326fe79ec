package io.jiuyuan.ledgers.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SavedViewRepository extends JpaRepository<SavedView, String> {

    List<SavedView> findByUsernameOrderBySavedAtDesc(String username);

    long countByUsername(String username);

    void deleteByIdAndUsername(String id, String username);
}
