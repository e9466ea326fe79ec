package io.jiuyuan.assistance.domain;

import java.time.LocalDate;

/**
 * How long the policy supports an employment; frozen at the first approval.
 *
 * @param lastDay last supported day
 * @param basis one Chinese line that says where it comes from
 */
public record EmploymentTerm(LocalDate lastDay, String basis) {}
