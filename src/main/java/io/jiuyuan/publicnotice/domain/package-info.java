/** Published notices and the objections to them. */
package io.jiuyuan.publicnotice.domain;
