/** The model {@code subsidyClaim}: forms of its tasks, its dates and its effects. */
package io.jiuyuan.subsidy.process;
