/** Employers as they are kept. */
package io.jiuyuan.subsidy.employers.domain;
