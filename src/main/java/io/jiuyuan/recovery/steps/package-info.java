/** What officers do to a recovery, one class per step. */
package io.jiuyuan.recovery.steps;
