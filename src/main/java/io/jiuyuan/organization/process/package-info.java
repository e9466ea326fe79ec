/** The engine's side of staff: its users and groups, and the open tasks of those who leave. */
package io.jiuyuan.organization.process;
