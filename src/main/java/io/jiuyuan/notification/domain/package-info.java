/** Messages in the outbox. */
package io.jiuyuan.notification.domain;
