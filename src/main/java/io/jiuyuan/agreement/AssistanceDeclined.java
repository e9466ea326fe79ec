package io.jiuyuan.agreement;

import java.time.LocalDate;

/**
 * The person declined to sign the agreement and renounced assistance in writing: a reason to propose an exit at the own
 * request. Published in the transaction that records it; the agreement is proposed again unless the exit is confirmed.
 *
 * @param day when the person declined
 * @param evidence one Chinese line for the officers who verify it, at most 1,000 characters
 */
public record AssistanceDeclined(String caseNumber, LocalDate day, String evidence, String officer) {}
