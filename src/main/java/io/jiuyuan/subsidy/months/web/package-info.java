/** What is left of a person's benefit months, for officers. */
package io.jiuyuan.subsidy.months.web;
