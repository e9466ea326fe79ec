/** The model {@code recovery}: forms, dates and delegates. */
package io.jiuyuan.recovery.process;
