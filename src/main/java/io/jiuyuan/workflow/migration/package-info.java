/** Running cases go over to another version of their model. */
package io.jiuyuan.workflow.migration;
