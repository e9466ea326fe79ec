/** Assistance over HTTP. */
package io.jiuyuan.assistance.web;
