/** What happens at each step of a recognition: one class per step or rule, called by the process and by the module's API. */
package io.jiuyuan.recognition.steps;
