package io.jiuyuan.assistance.services;

import io.jiuyuan.organization.Officer;
import java.time.LocalDate;

/**
 * A person was willing, and the employer took somebody else: a set-back (C8). Published in the transaction that records it.
 *
 * @param cause one Chinese line
 */
public record OfferNotTaken(String caseNumber, Officer officer, LocalDate day, String cause) {}
