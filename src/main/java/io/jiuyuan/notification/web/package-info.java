/** Messages for the administrator, and the demo's page of what was sent. */
package io.jiuyuan.notification.web;
