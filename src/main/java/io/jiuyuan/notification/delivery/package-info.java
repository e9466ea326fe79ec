/** Sends what waits in the outbox, by the ways that the installation has. */
package io.jiuyuan.notification.delivery;
