/** What happens at each step of assistance: one class per step or rule, called by processes, actions and the module's API. */
package io.jiuyuan.assistance.steps;
