/** Registers, what their records hold and mean, and the answers on file. */
package io.jiuyuan.comparison.domain;
