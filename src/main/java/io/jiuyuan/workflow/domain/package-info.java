/** What is kept of the migrations of running cases to other versions of their models. */
package io.jiuyuan.workflow.domain;
