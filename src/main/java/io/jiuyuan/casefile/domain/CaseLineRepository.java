package io.jiuyuan.casefile.domain;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

public interface CaseLineRepository extends Repository<CaseLine, String>, JpaSpecificationExecutor<CaseLine> {}
