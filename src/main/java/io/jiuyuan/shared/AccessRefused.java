package io.jiuyuan.shared;

/** The signed-in person has no right to this. Answered as HTTP 403 with the Chinese message. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessRefused(String message) {
        super(message);
    }
}
