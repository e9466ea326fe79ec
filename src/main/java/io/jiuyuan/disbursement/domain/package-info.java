/** Budgets with what binds them, accounts, batches with their instructions, attempts and results. */
package io.jiuyuan.disbursement.domain;
