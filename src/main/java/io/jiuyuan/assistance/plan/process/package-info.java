/** Adapters of the model {@code assistancePlan}. */
package io.jiuyuan.assistance.plan.process;
