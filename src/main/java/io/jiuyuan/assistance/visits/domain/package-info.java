/** Months in which a home visit is due, and what was recorded in them (T19, T22, T35). */
package io.jiuyuan.assistance.visits.domain;
