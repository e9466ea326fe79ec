package io.jiuyuan.registry;

/**
 * The keyed hash by which a person is looked up without the number in the clear. The same key serves persons and register
 * snapshots, so that both can be joined; without the key nobody can try numbers against the hashes. Safe for use by several
 * threads, and cheap enough to be called a million times in an import.
 */
public interface IdentityHashes {

    /**
     * @param identityNumber 18 characters as GB 11643 writes them; surrounding blanks and a lower-case x do not matter
     * @return hex digits, at most 64
     */
    String of(String identityNumber);
}
