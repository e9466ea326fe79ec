/** What is kept of a case's assistance: situation, placement clocks, employments, follow-ups, marks. */
package io.jiuyuan.assistance.domain;
