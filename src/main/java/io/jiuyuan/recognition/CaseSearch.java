package io.jiuyuan.recognition;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Page;

/** Finds cases within the signed-in officer's jurisdiction. */
public interface CaseSearch {

    /**
     * Cases of units the officer may see, the newest first.
     *
     * @param wanted a case number or its beginning, or an identity number; null or blank for all
     * @param status code of a status, null or blank for all
     * @param page from 0
     */
    Page<Line> search(String wanted, String status, int page, int size);

    /** Codes and Chinese names of the statuses, in the order in which a case meets them. */
    List<Status> statuses();

    record Status(String code, String name) {}

    record Line(String caseNumber, String personId, String unitCode, String statusName, Instant submittedAt) {}
}
