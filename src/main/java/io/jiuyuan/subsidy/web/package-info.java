/** Claims over HTTP and as pages. */
package io.jiuyuan.subsidy.web;
