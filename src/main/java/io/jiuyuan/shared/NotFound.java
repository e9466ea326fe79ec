package io.jiuyuan.shared;

/** Nothing there under that number. Answered as HTTP 404 with the Chinese message. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
