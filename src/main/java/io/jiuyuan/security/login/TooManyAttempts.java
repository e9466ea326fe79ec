package io.jiuyuan.security.login;

import org.springframework.security.core.AuthenticationException;

/** Too many failures from one client address. */
class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
