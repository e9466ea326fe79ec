/** Adapters between the models {@code agreement.bpmn} and {@code agreement-change.bpmn} and the steps of this module. */
package io.jiuyuan.agreement.process;
