/** What managers did, kept for good. */
package io.jiuyuan.oversight.domain;
