/** Zero-employment households over HTTP. */
package io.jiuyuan.assistance.household.web;
