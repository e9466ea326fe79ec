package io.jiuyuan.registry;

/** Rows that hold sealed values, for the rotation of keys. One bean per table. */
public interface EncryptedStore {

    /** Chinese name for the administrator, e.g. 证件号码. */
    String name();

    /** Rows that are not yet under that key. */
    long remaining(String currentKeyId);

    /**
     * Encrypts up to {@code limit} of those rows anew, within the caller's transaction.
     *
     * @return how many rows; 0 when none is left
     */
    int reencrypt(String currentKeyId, int limit);
}
