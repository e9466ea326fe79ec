/** The engine's side of a batch: delegates, dates and forms. */
package io.jiuyuan.disbursement.process;
