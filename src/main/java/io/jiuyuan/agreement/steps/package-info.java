/** What happens at each step of an agreement and of its changes: one class per step, called by the process and the API. */
package io.jiuyuan.agreement.steps;
