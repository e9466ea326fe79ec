/** The survey of needs and the personal plan (帮扶计划) with its route (T20, T21, C5, C6, C8, X17). */
package io.jiuyuan.assistance.plan;
