/**
 * Ledgers (台账; T19, K5, X13): what is on file, as lists that are filtered, sorted, saved, exported and printed. Modules
 * contribute theirs as {@link io.jiuyuan.ledgers.LedgerSource}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledgers",
        allowedDependencies = {"shared", "organization", "policy", "registry", "recognition", "assistance"})
package io.jiuyuan.ledgers;
