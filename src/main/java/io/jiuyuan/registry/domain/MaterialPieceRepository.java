package io.jiuyuan.registry.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface MaterialPieceRepository extends JpaRepository<MaterialPiece, MaterialPiece.Id> {}
