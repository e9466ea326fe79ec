package io.jiuyuan.assistance.services.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ServiceRecordRepository extends JpaRepository<ServiceRecord, String> {

    List<ServiceRecord> findByCaseNumberOrderByServedOnDescRecordedAtDesc(String caseNumber);
}
