/** Claims, their lines and amounts, and what was decided. */
package io.jiuyuan.subsidy.domain;
