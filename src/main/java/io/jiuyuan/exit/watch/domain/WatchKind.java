package io.jiuyuan.exit.watch.domain;

/** What happens on a watched day. */
public enum WatchKind {
    /** The statutory retirement age is reached, by a known track. */
    AGE,
    /** A woman is to be asked by which age she retires. */
    TRACK,
    /** The person is reminded that a certificate expires. */
    CERTIFICATE_REMINDER,
    /** A certificate has expired. */
    CERTIFICATE_EXPIRY
}
