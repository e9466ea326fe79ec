/** What was asked, planned and set back in helping a person (T20, T21, C5, C6, C8, X17). */
package io.jiuyuan.assistance.plan.domain;
