/** Proposals of exit and what was decided on them. */
package io.jiuyuan.exit.domain;
