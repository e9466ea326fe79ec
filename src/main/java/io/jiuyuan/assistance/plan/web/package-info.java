/** Survey and plan of a case, for reading. */
package io.jiuyuan.assistance.plan.web;
