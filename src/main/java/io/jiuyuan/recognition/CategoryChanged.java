package io.jiuyuan.recognition;

import java.time.LocalDate;

/**
 * A recognized person belongs to another category from now on. Published in the transaction that changes it.
 *
 * @param fromName and {@code toName} as the city calls the categories
 * @param officer username of who decided
 */
public record CategoryChanged(
        String caseNumber,
        String fromCategory,
        String fromName,
        String toCategory,
        String toName,
        LocalDate day,
        String officer) {}
