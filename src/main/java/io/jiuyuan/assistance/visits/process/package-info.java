/** Adapters of the model {@code monthlyVisits}. */
package io.jiuyuan.assistance.visits.process;
