package io.jiuyuan.recognition;

import java.time.LocalDate;

/**
 * A case belongs to another unit from now on. Published in the transaction that moves it.
 *
 * @param officer username of who took the case over
 */
public record CaseMoved(String caseNumber, String fromUnitCode, String toUnitCode, LocalDate day, String officer) {}
