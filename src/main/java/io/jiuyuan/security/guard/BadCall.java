package io.jiuyuan.security.guard;

/** A call that no web application of ours would send: answered with 400, whoever sends it. */
class BadCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadCall(String reason) {
        super(reason);
    }
}
