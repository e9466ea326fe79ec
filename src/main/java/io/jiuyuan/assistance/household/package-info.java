/** The zero-employment household (零就业家庭, T17, X12): one thing, with one clock, whoever of its members is a case. */
package io.jiuyuan.assistance.household;
