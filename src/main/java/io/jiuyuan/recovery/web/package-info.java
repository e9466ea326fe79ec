/** Recoveries in the browser. */
package io.jiuyuan.recovery.web;
