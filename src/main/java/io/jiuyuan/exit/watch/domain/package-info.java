/** Dates that are watched, certificates, findings and runs of the comparison. */
package io.jiuyuan.exit.watch.domain;
