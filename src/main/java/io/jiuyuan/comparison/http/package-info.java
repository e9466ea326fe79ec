/** Registers behind an HTTP service. */
package io.jiuyuan.comparison.http;
