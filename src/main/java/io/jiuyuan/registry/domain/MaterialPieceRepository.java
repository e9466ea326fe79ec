package io.jiuyuan.registry.domain;

import java.util.Collection;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface MaterialPieceRepository extends JpaRepository<MaterialPiece, MaterialPiece.Id> {

    @Modifying
    @Query("delete from MaterialPiece p where p.id.materialId in :materialIds")
    void deleteOf(Collection<String> materialIds);
}
