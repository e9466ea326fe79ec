/** What officers, the public and the clock do to a notice of payments, step by step. */
package io.jiuyuan.publicnotice.steps;
