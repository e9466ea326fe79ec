/** Agreements, helpers and their changes, with the rules that hold for them whatever the process does. */
package io.jiuyuan.agreement.domain;
