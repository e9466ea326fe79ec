/** Assistance in the engine: ids of the models, delegates, forms, and what officers may do to a case. */
package io.jiuyuan.assistance.process;
