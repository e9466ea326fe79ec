/** Adapters between the models {@code assistance-case.bpmn} and {@code recognition.bpmn} and the steps of this module. */
package io.jiuyuan.recognition.process;
