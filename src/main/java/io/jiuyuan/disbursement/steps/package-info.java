/** What happens to a batch: one class per step, called by its process and by the module's API. */
package io.jiuyuan.disbursement.steps;
