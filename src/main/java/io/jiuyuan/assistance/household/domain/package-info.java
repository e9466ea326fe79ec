/** Households, their rounds of placement, their members and what happened to them. */
package io.jiuyuan.assistance.household.domain;
