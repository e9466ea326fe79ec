/** What plan, services and visits have in common: whose case it is, who may write into it, and how late work is supervised. */
package io.jiuyuan.assistance.helping;
