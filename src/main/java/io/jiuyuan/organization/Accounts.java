package io.jiuyuan.organization;

import java.util.Optional;

/**
 * Login accounts of the built-in directory. Locks after repeated failures are not kept here: the security module counts
 * failures per attempted name, whether such an account exists or not, so that an answer never tells which names exist.
 */
public interface Accounts {

    Optional<Account> find(String username);

    /**
     * Stores a new password and clears {@link Account#mustChangePassword()}.
     *
     * @param passwordHash as made by the application's {@code PasswordEncoder} bean, with its {@code {id}} prefix
     * @throws io.jiuyuan.shared.NotFound when there is no such account
     */
    void changePassword(String username, String passwordHash);

    /**
     * @param passwordHash null for an account that only signs in through the organization's identity provider
     * @param enabled false for leavers and accounts that an administrator closed
     * @param mustChangePassword true after an administrator set the password
     */
    record Account(String username, String passwordHash, boolean enabled, boolean mustChangePassword) {}
}
