/** What happens at each step of a claim: one class per step or rule, called by the process and by the module's API. */
package io.jiuyuan.subsidy.steps;
