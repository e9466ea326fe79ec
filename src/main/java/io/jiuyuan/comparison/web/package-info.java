/** The administrator's endpoints for register snapshots. */
package io.jiuyuan.comparison.web;
