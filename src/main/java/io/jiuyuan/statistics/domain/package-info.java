/** Periods whose figures stand, and what was corrected in them. */
package io.jiuyuan.statistics.domain;
