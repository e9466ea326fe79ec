/** The zero-employment household in the engine: ids of the model, delegates, dates and forms. */
package io.jiuyuan.assistance.household.process;
