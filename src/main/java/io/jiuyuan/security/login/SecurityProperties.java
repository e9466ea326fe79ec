package io.jiuyuan.security.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Login settings under {@code jiuyuan.security}.
 *
 * @param account what locks an account name
 * @param client what throttles a client address; wide, because a whole office may share one address
 * @param oidcUsernameClaim claim of the identity provider that names the officer
 */
@ConfigurationProperties("jiuyuan.security")
public record SecurityProperties(
        @DefaultValue FailureLimit account,
        @DefaultValue({}) ClientLimit client,
        @DefaultValue("preferred_username") String oidcUsernameClaim) {

    /** {@code failures} within {@code window} lock for {@code lock}. */
    public record FailureLimit(
            @DefaultValue("5") int failures,
            @DefaultValue("15m") Duration window,
            @DefaultValue("15m") Duration lock) {}

    /** The same with a wider default. */
    public record ClientLimit(
            @DefaultValue("50") int failures,
            @DefaultValue("15m") Duration window,
            @DefaultValue("15m") Duration lock) {

        FailureLimit limit() {
            return new FailureLimit(failures, window, lock);
        }
    }
}
