package io.jiuyuan.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The account of a member of staff. It is disabled and never deleted: decisions of the past name it. */
@Entity
@Table(name = "JY_OFFICER")
public class OfficerAccount {

    @Id
    @Column(length = 64)
    private String username;

    @Column(nullable = false, length = 64)
    private String displayName;

    @Column(length = 120)
    private String passwordHash;

    private boolean enabled;

    private boolean mustChangePassword;

    private boolean demo;

    @Version
    private Integer version;

    protected OfficerAccount() {}

    private OfficerAccount(
            String username, String displayName, String passwordHash, boolean mustChangePassword, boolean demo) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.mustChangePassword = mustChangePassword;
        this.demo = demo;
    }

    /** A new account whose first login asks for a password of the officer's own. */
    public static OfficerAccount withOneTimePassword(String username, String displayName, String passwordHash) {
        return new OfficerAccount(username, displayName, passwordHash, true, false);
    }

    /** An account that everybody knows the password of. */
    public static OfficerAccount ofDemo(String username, String displayName, String passwordHash) {
        return new OfficerAccount(username, displayName, passwordHash, false, true);
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean demo() {
        return demo;
    }

    public void rename(String newName) {
        displayName = newName;
    }

    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
    }

    /** A password that only the officer knows. */
    public void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        demo = false;
    }

    /** A password that an administrator hands over. */
    public void resetPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
        demo = false;
    }
}
