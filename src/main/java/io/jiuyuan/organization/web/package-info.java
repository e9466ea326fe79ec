/** Endpoints of units and staff. */
package io.jiuyuan.organization.web;
