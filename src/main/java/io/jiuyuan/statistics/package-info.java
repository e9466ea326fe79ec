/**
 * Statistics (T26): figures by month, quarter and year, counted by identity, frozen when the period is over, corrected only
 * where everybody sees it. Modules contribute theirs as {@link io.jiuyuan.statistics.FigureSource}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"shared", "organization", "policy", "assistance", "documents", "ledgers"})
package io.jiuyuan.statistics;
