/** What happens to a household: one class per step, called by its process, by events and by the module's API. */
package io.jiuyuan.assistance.household.steps;
