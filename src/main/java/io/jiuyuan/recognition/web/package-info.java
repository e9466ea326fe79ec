/** Endpoints of applications and cases. */
package io.jiuyuan.recognition.web;
