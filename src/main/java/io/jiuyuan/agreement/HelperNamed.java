package io.jiuyuan.agreement;

import java.time.LocalDate;

/**
 * Somebody helps from now on, for the first time or in another's place. Published in the transaction that names the helper.
 *
 * @param previous the helper before, null at the first
 */
public record HelperNamed(String caseNumber, String helper, String previous, LocalDate since) {}
