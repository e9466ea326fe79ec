/** The models of notices of payments, and of objections to them. */
package io.jiuyuan.publicnotice.process;
