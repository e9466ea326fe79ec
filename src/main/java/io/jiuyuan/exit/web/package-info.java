/** What is read of exits over HTTP. */
package io.jiuyuan.exit.web;
